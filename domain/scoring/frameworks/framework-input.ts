import { answered, rubricPoints } from "../rubric-points";
import type { UseCaseScores } from "../use-case";
import type { WeightSet } from "../weighting/weighting";

/** What is read of a use case to see it through another framework. */
export type FrameworkRow = {
  readonly scores: Pick<UseCaseScores, "customerValue" | "commercialValue" | "feasibility" | "confidence"> | null;
  /** Person-weeks, its own or its template's; null when not known (`effortOf`). */
  readonly effortWeeks: number | null;
};

/** Our answers in the words that frameworks use; null where an answer is missing. */
export type FrameworkInput = {
  /** The reach answer, 1 to 5. */
  readonly reach: number | null;
  /** Mean of customer value and commercial value, points 0 to 100. */
  readonly impact: number | null;
  /** The expected lift answer on the 0 to 100 scale. */
  readonly potential: number | null;
  /** Mean of the reach and value-per-decision answers on the 0 to 100 scale. */
  readonly importance: number | null;
  /** Feasibility, points 0 to 100. */
  readonly ease: number | null;
  /** The confidence multiplier, 0 to 1. */
  readonly confidence: number | null;
  readonly effortWeeks: number | null;
};

/** Reads our answers as the inputs of other frameworks (points as formula 1, multiplier as formula 6). */
export function frameworkInput(
  { scores, effortWeeks }: FrameworkRow,
  multipliers: WeightSet["confidenceMultipliers"],
): FrameworkInput {
  const customer = pointsOf(scores?.customerValue);
  const commercial = pointsOf(scores?.commercialValue);
  const { reach = null, lift = null, value = null } = scores?.commercialValue ?? {};
  const times: Readonly<Record<string, number>> = multipliers;
  return {
    reach,
    impact: customer === null || commercial === null ? null : (customer + commercial) / 2,
    potential: lift === null ? null : rubricPoints(lift),
    importance: reach === null || value === null ? null : rubricPoints((reach + value) / 2),
    ease: pointsOf(scores?.feasibility),
    confidence: scores?.confidence == null ? null : (times[String(scores.confidence)] ?? 1),
    effortWeeks,
  };
}

function pointsOf(group: Readonly<Record<string, number | null>> | null | undefined): number | null {
  const answers = answered(group);
  if (!answers) return null;
  const given = Object.values(answers);
  return rubricPoints(given.reduce((sum, answer) => sum + answer, 0) / given.length);
}
