import { withEveryGroup } from "../answers";
import type { UseCaseScores } from "../use-case";

/** Every answer a score is made of that is one number, as "group.criterion"; `confidence` stands alone. */
export const answerKeys = [
  "customerValue.need",
  "customerValue.help",
  "customerValue.effort",
  "customerValue.control",
  "commercialValue.reach",
  "commercialValue.lift",
  "commercialValue.value",
  "feasibility.data",
  "feasibility.tech",
  "feasibility.content",
  "feasibility.people",
  "confidence",
  "creepiness.origin",
  "creepiness.sensitivity",
  "creepiness.expectation",
  "creepiness.specificity",
  "creepiness.intrusiveness",
  "creepiness.control",
  "creepiness.identity",
  "regret.stakes",
  "regret.optionsShown",
] as const;
export type AnswerKey = (typeof answerKeys)[number];

/** Some answers, by key; null takes an answer away. */
export type Answers = { readonly [Key in AnswerKey]?: number | null | undefined };

const known: ReadonlySet<string> = new Set(answerKeys);

export function isAnswerKey(key: string): key is AnswerKey {
  return known.has(key);
}

/** The answer to one criterion, 1 to 5 (options shown: how many); null where nobody answered yet. */
export function answerOf(scores: UseCaseScores | null, key: AnswerKey): number | null {
  if (scores === null) return null;
  if (key === "confidence") return scores.confidence;
  const [group = "", criterion = ""] = key.split(".");
  const answers = scores[group as "regret"] as Readonly<Record<string, unknown>> | null;
  return (answers?.[criterion] as number | null | undefined) ?? null;
}

/** The scores with some answers in place of what was there; the other answers stay. */
export function withAnswers(scores: UseCaseScores | null, answers: Answers): UseCaseScores {
  const after: Record<string, unknown> = { ...withEveryGroup(scores) };
  for (const [key, answer] of Object.entries(answers)) {
    if (answer === undefined) continue;
    const [group = "", criterion] = key.split(".");
    after[group] = criterion === undefined ? answer : { ...(after[group] as object), [criterion]: answer };
  }
  return after as UseCaseScores;
}

/** Only these answers, everything else left open: what somebody who gave them has said. */
export function onlyAnswers(answers: Answers): UseCaseScores {
  return withAnswers(null, answers);
}
