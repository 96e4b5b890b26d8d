import { clamped } from "../../rounding";
import { answered, rubricPoints } from "../rubric-points";
import type { UseCaseScores } from "../use-case";

/** The parts of a score that are a mean of answers and can be aimed at. */
export type AimedGroup = "customerValue" | "commercialValue" | "feasibility";

export type AnswerChange = { readonly criterion: string; readonly from: number; readonly to: number };

export type AimedAnswers = {
  /** Every answer of the group after the changes, 1 to 5. */
  readonly answers: Readonly<Record<string, number>>;
  /** Only those that differ, in the order of the rubric. */
  readonly changes: readonly AnswerChange[];
  /** What the part is then worth, 0 to 100, unrounded (formula 1). */
  readonly points: number;
};

/**
 * The fewest rubric steps that bring a part of the score nearest to a target: up, the lowest answer is raised
 * first, down, the highest is lowered first, ties in the order of the rubric, one step at a time. Between two
 * equally near results it takes the one with fewer steps. The inverse of formula 1.
 *
 * @param targetPoints where the part should be, 0 to 100; beyond, the nearest end
 * @returns null when an answer of the group is missing
 */
export function answersToward(
  scores: UseCaseScores | null,
  group: AimedGroup,
  targetPoints: number,
): AimedAnswers | null {
  const before = answered<string>(scores?.[group]);
  if (!before) return null;
  const criteria = Object.keys(before);
  const answers: Record<string, number> = { ...before };
  const sum = () => criteria.reduce((total, criterion) => total + (answers[criterion] ?? 0), 0);
  const wanted = criteria.length * (1 + clamped(targetPoints, 0, 100) / 25) - sum();
  const steps = nearestSteps(wanted);
  for (let step = 0; step < Math.abs(steps); step++) {
    const next = criteria.reduce((best, each) =>
      steps > 0 ? (answers[each]! < answers[best]! ? each : best) : answers[each]! > answers[best]! ? each : best,
    );
    answers[next] = answers[next]! + Math.sign(steps);
  }
  const changes = criteria
    .filter((criterion) => answers[criterion] !== before[criterion])
    .map((criterion) => ({ criterion, from: before[criterion]!, to: answers[criterion]! }));
  return { answers, changes, points: rubricPoints(sum() / criteria.length) };
}

/** The nearest whole number of steps; halfway, the smaller. The 1e-9 keeps sums of fractions from tipping it. */
function nearestSteps(wanted: number): number {
  const steps = Math.ceil(Math.abs(wanted) - 0.5 - 1e-9);
  return wanted < 0 ? -steps : steps;
}
