import { AttuneError } from "../errors";
import type { EvidencePin, ReturnLine } from "../returns/returns";
import { counted } from "../roadmap/wording";
import { mayFeedForecast } from "./evidence-forecast";
import { type Card, findCard } from "./evidence-library";
import { shownTogether } from "./evidence-together";
import type { OwnEvidence } from "./own-evidence";

/** As many as a workspace file may hold. */
export const mostPins = 500;

type Held = { readonly own: readonly OwnEvidence[]; readonly pins: readonly EvidencePin[] };

/**
 * The pins to add so that a card is pinned somewhere: a card of a conflict group is pinned with its whole group, so
 * that nothing is decided on one side of it (rule R-EVD-2). What is pinned there already is left as it is.
 *
 * @throws AttuneError `not_found` when there is no such card; `invalid` when all of it is pinned there, or too much
 *   is pinned.
 */
export function pinsToAdd(asked: EvidencePin, { own, pins }: Held): EvidencePin[] {
  const together = shownTogether([asked.evidenceId], own)[0];
  if (!together) throw new AttuneError("not_found", "This card is not here any more.");
  const here = new Set(pins.filter(({ usedIn }) => usedIn === asked.usedIn).map(({ evidenceId }) => evidenceId));
  const missing = together.cards.filter(({ id }) => !here.has(id));
  if (missing.length === 0) throw new AttuneError("invalid", "This card is pinned there already.");
  if (pins.length + missing.length > mostPins)
    throw new AttuneError("invalid", `At most ${mostPins} cards can be pinned. Take one away first.`);
  return missing.map(({ id }) => ({ ...asked, evidenceId: id }));
}

/**
 * The card that may become the basis of a plan figure.
 *
 * @throws AttuneError `not_found` when there is no such card; `invalid`, naming the card and what to use instead,
 *   when it may not feed a forecast (rule R-RET-3).
 */
export function basisCard(evidenceId: string, own: readonly OwnEvidence[]): Card {
  const card = findCard(evidenceId, own);
  if (!card) throw new AttuneError("not_found", "This card is not here any more.");
  const feed = mayFeedForecast(card);
  if (!feed.may) throw new AttuneError("invalid", feed.because);
  return card;
}

/** Where one's own evidence is in use: names of what it is pinned to, and of the returns it is the basis of. */
export type UsesHere = {
  readonly pinnedTo: readonly string[];
  readonly basisOf: readonly Pick<ReturnLine, "name">[];
};

/** Why one's own evidence cannot be removed, naming the uses; null when nothing leans on it. */
export function refusalToRemove({ pinnedTo, basisOf }: UsesHere): string | null {
  const uses = [
    ...pinnedTo.map((place) => `pinned to ${place}`),
    ...basisOf.map(({ name }) => `the basis of the returns of ${name}`),
  ];
  if (uses.length === 0) return null;
  const more = uses.length > 5 ? `, and ${counted(uses.length - 5, "more use")}` : "";
  return `Something leans on it: it is ${uses.slice(0, 5).join("; ")}${more}. Take it away there first.`;
}
