import { isFullyAnswered } from "../answers";
import { answersByKey, withAgreedScores } from "../rounds/apply-agreed";
import { type ScoringParameters, scoreUseCase } from "../score-use-case";
import type { UseCase, UseCaseScores } from "../use-case";
import type { ItemView } from "./robustness-inputs";

/** What one person said about a use case at one time: a whole score, or answers to some questions of a round. */
export type Said = {
  readonly scorerId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly scores?: UseCaseScores;
  /** "group.criterion" → the answer, and how sure the person was, 1 to 5. */
  readonly answers?: Readonly<Record<string, { readonly answer: number; readonly confidence: number | null }>>;
};

export type ScorerView = ItemView & { readonly scorerId: string };

/**
 * How each scorer sees a use case: the agreed answers with that person's own laid over them, later ones over earlier
 * ones. None unless several people scored it: then the agreed values stand.
 *
 * @param severity worst pitfall it meets, 1 to 5
 */
export function scorerViews(
  useCase: Pick<UseCase, "scores" | "mode" | "moment">,
  said: readonly Said[],
  severity: number,
  parameters: ScoringParameters,
): ScorerView[] {
  const byScorer = grouped(
    said.toSorted((a, b) => a.at - b.at),
    ({ scorerId }) => scorerId,
  );
  if (byScorer.size < 2) return [];
  return [...byScorer].flatMap(([scorerId, own]): ScorerView[] => {
    const scores = own.reduce<UseCaseScores | null>(laidOver, useCase.scores);
    const terms = scoreUseCase({ ...useCase, scores }, severity, parameters)?.terms;
    if (!terms) return [];
    const { customerValue, commercialValue, feasibility, creepiness, regret, confidence } = terms;
    const parts = [customerValue, commercialValue, feasibility, creepiness, regret].map(({ points }) => points);
    return [{ scorerId, parts, confidence: confidence.answer, sureness: surenessOf(own) ?? confidence.answer }];
  });
}

function laidOver(now: UseCaseScores | null, { scores, answers }: Said): UseCaseScores | null {
  if (answers) {
    const given = Object.entries(answers).map(([key, { answer }]) => [key, answer] as const);
    return withAgreedScores(now, Object.fromEntries(given));
  }
  if (!scores || isFullyAnswered(scores)) return scores ?? now;
  const given = Object.entries(answersByKey(scores)).filter((entry): entry is [string, number] => entry[1] !== null);
  const merged = withAgreedScores(now, Object.fromEntries(given));
  const { regret } = scores;
  if (!regret || !merged.regret) return merged;
  const { pressureCues, reliefFeatures } = regret;
  const optionsShown = regret.optionsShown ?? merged.regret.optionsShown;
  return { ...merged, regret: { ...merged.regret, optionsShown, pressureCues, reliefFeatures } };
}

/** How sure a person was on the mean of what they said in rounds, 1 to 5; null when they never said. */
function surenessOf(own: readonly Said[]): number | null {
  const latest = new Map(own.flatMap(({ answers }) => Object.entries(answers ?? {})));
  const given = [...latest.values()].flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return given.length === 0 ? null : Math.round(given.reduce((sum, each) => sum + each, 0) / given.length);
}

/** The entries under each key, in the order they have. */
export function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
