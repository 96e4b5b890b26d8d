import { byCode } from "../ordering";

/** A test a learning leans on, or that speaks against it. */
type LearningTest = { readonly id: string; readonly concluded: boolean; readonly counts: boolean };

export type LearningStrength = "contested" | "repeated" | "once" | "untested";

/**
 * How firm a learning stands by the tests on record: contested as soon as one that counts contradicts it, repeated when two
 * or more support it, once with one, else untested (an opinion). Tests that run, or whose result does not count, say nothing.
 * Our rule. A test named on both sides contradicts.
 */
export function learningStrength(
  supporting: readonly LearningTest[],
  contradicting: readonly LearningTest[],
): LearningStrength {
  const counting = (tests: readonly LearningTest[]) =>
    new Set(tests.filter(({ concluded, counts }) => concluded && counts).map(({ id }) => id));
  if (counting(contradicting).size > 0) return "contested";
  const support = counting(supporting).size;
  return support >= 2 ? "repeated" : support === 1 ? "once" : "untested";
}

/**
 * Learnings whose review is due on a day (YYYY-MM-DD) or was before it, the longest overdue first, then by id; one without
 * a review date is due at once, and stands first.
 */
export function dueLearnings<Learning extends { readonly id: string; readonly reviewOn: string | null }>(
  learnings: readonly Learning[],
  today: string,
): Learning[] {
  return learnings
    .filter(({ reviewOn }) => reviewOn === null || reviewOn <= today)
    .sort((a, b) => byCode(a.reviewOn ?? "", b.reviewOn ?? "") || byCode(a.id, b.id));
}
