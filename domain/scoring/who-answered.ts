import { answersByKey } from "./rounds/apply-agreed";
import type { UseCaseScores } from "./use-case";

/** Scores as one person gave them, at a moment in milliseconds since 1970. */
export type GivenScores = {
  readonly scoredBy: string;
  readonly scoredAt: number;
  readonly scores: UseCaseScores;
  readonly note: string | null;
};

export type AnswerSource = {
  /** Who gave the answer that stands now first, when, and what they wrote. */
  readonly by: string;
  readonly at: number;
  readonly note: string | null;
  /** Others who gave the same answer since. */
  readonly alsoBy: readonly string[];
};

/**
 * Who gave each answer that stands now, by key "group.criterion": since the answer last changed, the first to give it
 * and those who gave the same after. No entry where nobody is on record for it.
 *
 * @param given newest first
 */
export function whoAnswered(
  scores: UseCaseScores | null,
  given: readonly GivenScores[],
): Readonly<Record<string, AnswerSource>> {
  const flat = given.map((each) => ({ ...each, answers: answersByKey(each.scores) }));
  return Object.fromEntries(
    Object.entries(answersByKey(scores)).flatMap(([key, answer]): [string, AnswerSource][] => {
      if (answer === null) return [];
      const broken = flat.findIndex(({ answers }) => answers[key] !== answer);
      const same = broken === -1 ? flat : flat.slice(0, broken);
      const first = same.at(-1);
      if (!first) return [];
      const others = new Set(same.map(({ scoredBy }) => scoredBy).filter((by) => by !== first.scoredBy));
      return [[key, { by: first.scoredBy, at: first.scoredAt, note: first.note, alsoBy: [...others] }]];
    }),
  );
}
