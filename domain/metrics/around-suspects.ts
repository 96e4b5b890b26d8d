import { capitalized, dayWords, listed, monthWords } from "../deck/deck-words";
import { type Around, type AroundFacts, changesAround } from "./around";

/** A use case that changed shortly before something was seen, with every sign of it: the first ones to look at. */
export type Suspect = {
  readonly useCaseId: string;
  readonly name: string;
  readonly to: string;
  readonly sentence: string;
  /** "went live on 16 Feb 2026, stopped on 20 Jul 2026": the strongest sign, and whether it is over. */
  readonly short: string;
  /** What its tests say of harm; null where they say none. */
  readonly harm: string | null;
};

const weights = { went_live: 2, mark: 2, test_started: 1, moved: 0, stopped: 0, test_concluded: 0 } as const;

/**
 * Which use cases to look at first for what began in a month: those that went live, were marked as changed or began a
 * test in that month or the three before; first those whose test shows harm, then those with the most signs. Nearness
 * in time is no proof of cause.
 *
 * @param from YYYY-MM in which it began
 */
export function suspectsOf(facts: AroundFacts, from: string, most = 5): Suspect[] {
  const near = changesAround(facts, from, from).filter(({ kind }) => weights[kind] > 0);
  const ids = [...new Set(near.flatMap(({ useCaseIds }) => useCaseIds))];
  return ids
    .flatMap((useCaseId) => {
      const useCase = facts.useCases.find(({ id }) => id === useCaseId);
      if (!useCase) return [];
      const signs = near.filter(({ useCaseIds }) => useCaseIds.includes(useCaseId));
      const weight = signs.reduce((sum, { kind }) => sum + weights[kind], 0);
      const harmful = facts.tests.find((test) => test.useCaseId === useCaseId && test.harm !== null);
      const said = signs.map(signWords);
      const stopped = useCase.stoppedAt && `stopped on ${dayWords(useCase.stoppedAt)}`;
      const signsSaid = capitalized(listed([...new Set([...said, ...(stopped ? [stopped] : [])])]));
      const suspect: Suspect = {
        useCaseId,
        name: useCase.name,
        to: `use-cases/${encodeURIComponent(useCaseId)}`,
        harm: harmful?.harm ?? null,
        short: [shortest(signs), stopped].filter(Boolean).join(", "),
        sentence: harmful ? `${signsSaid}. Its test “${harmful.name}” shows ${harmful.harm}.` : `${signsSaid}.`,
      };
      return [{ suspect, rank: (harmful ? 100 : 0) + weight }];
    })
    .sort((a, b) => b.rank - a.rank || (a.suspect.name < b.suspect.name ? -1 : 1))
    .slice(0, most)
    .map(({ suspect }) => suspect);
}

const signWords = ({ kind, on, when }: Around): string =>
  kind === "mark"
    ? `marked as a change in ${monthWords(on)}`
    : kind === "went_live"
      ? `went live on ${dayWords(on)}`
      : `tested from ${when}`;

/** Going live says more than a mark, and a mark more than a test. */
function shortest(signs: readonly Around[]): string {
  const [sign] = (["went_live", "mark", "test_started"] as const).flatMap((kind) =>
    signs.filter((each) => each.kind === kind),
  );
  return sign ? signWords(sign) : "";
}
