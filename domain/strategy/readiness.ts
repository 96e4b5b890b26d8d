import type { ReadinessCheck } from "./self-checks";

/** The shape of a known way of failing that these formulas need. */
type Mode = { readonly id: string };
type Answers = ReadinessCheck["answers"];
type Check = Pick<ReadinessCheck, "quarter" | "answers">;

/** One question over the quarters, oldest first; an answer is 1 (failing this way) to 5 (not at all), null where not given. */
export type ReadinessTrend = {
  readonly modeId: string;
  readonly answers: readonly (number | null)[];
  /** Last answer minus the one before it, in points of the scale; null until there are two. */
  readonly change: number | null;
};

/** The answers of every question over the quarters (our own reading of the claims). */
export function readinessTrends(checks: readonly Check[], modes: readonly Mode[]): ReadinessTrend[] {
  const ordered = [...checks].sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return modes.map(({ id }) => {
    const answers = ordered.map((check) => check.answers[id]?.answer ?? null);
    const given = answers.filter((answer) => answer !== null);
    const [last, previous] = [given.at(-1), given.at(-2)];
    return { modeId: id, answers, change: last === undefined || previous === undefined ? null : last - previous };
  });
}

/**
 * The questions with the lowest answers, at most `most`, lowest first; equal answers in the order of the questions.
 * An answer of 4 or 5 is no weakness and is never named.
 */
export function weakestOf<M extends Mode>(answers: Answers, modes: readonly M[], most = 3): M[] {
  return modes
    .filter(({ id }) => (answers[id]?.answer ?? 5) <= 3)
    .map((mode, at) => ({ mode, at }))
    .sort((a, b) => answers[a.mode.id]!.answer - answers[b.mode.id]!.answer || a.at - b.at)
    .slice(0, most)
    .map(({ mode }) => mode);
}

/** How many questions are answered better, worse and the same as in an earlier check; only what both answered. */
export function readinessMoves(before: Answers, after: Answers): { better: number; worse: number; same: number } {
  const both = Object.entries(after).flatMap(([id, { answer }]) => (before[id] ? [answer - before[id].answer] : []));
  const count = (test: (move: number) => boolean) => both.filter(test).length;
  return { better: count((move) => move > 0), worse: count((move) => move < 0), same: count((move) => move === 0) };
}
