import type { ArmResult } from "./experiment";
import { type Failure, failed, failure, type Outcome } from "./outcome";

/** One arm of one measure: mean (a rate for proportions), variance of one unit, units; `x` = successes of a proportion. */
export type Sample = {
  readonly mean: number;
  readonly variance: number;
  readonly n: number;
  readonly x: number | null;
};

export type SampleType = "proportion" | "mean" | "nps";

/** What a measure of an arm may hold; missing values are null or absent. */
export type ArmFigures = { readonly [Key in Exclude<keyof ArmResult, "invited">]?: number | null };

const missing = (value: number | null | undefined): value is null | undefined => value === null || value === undefined;

/**
 * The arms of one measure as samples, or the first failure in the order counts, sizes, then spread.
 *
 * proportion {x, n}: mean p = x/n, variance p(1 - p). mean {mean, sd, n}: variance sd². nps {promoters, passives,
 * detractors}: n = their sum, mean = 100(P - D)/n, variance (10⁴(P + D) - n·mean²)/(n - 1). Statistics, section 2.
 *
 * Errors: NO_UNITS, INVALID_COUNT, INSUFFICIENT_UNITS, NEGATIVE_SD (sections 2 and 12).
 */
function samplesOf(type: SampleType, arms: readonly (ArmFigures | null | undefined)[]): Outcome<readonly Sample[]> {
  for (const check of [countFailure, sizeFailure, spreadFailure]) {
    for (const arm of arms) {
      const found = check(type, arm ?? {});
      if (found) return found;
    }
  }
  return arms.map((arm) => sampleOf(type, arm ?? {}));
}

/** Two samples, control first. @see samplesOf */
export function samplePair(
  type: SampleType,
  control: ArmFigures | null | undefined,
  treatment: ArmFigures | null | undefined,
): Outcome<readonly [Sample, Sample]> {
  const samples = samplesOf(type, [control, treatment]);
  if (failed(samples)) return samples;
  const [first, second] = samples;
  return first && second ? [first, second] : failure("NEED_TWO_ARMS");
}

/** Whether a count of successes among units can be read: NO_UNITS, INVALID_COUNT, or null when it can. */
export function countProblem(x: number | null | undefined, n: number | null | undefined): Failure | null {
  if (missing(n) || missing(x) || n === 0) return failure("NO_UNITS");
  return Number.isInteger(n) && Number.isInteger(x) && x >= 0 && x <= n ? null : failure("INVALID_COUNT");
}

function countFailure(type: SampleType, arm: ArmFigures): Failure | null {
  if (type === "proportion") return countProblem(arm.x, arm.n);
  if (type === "mean") return countProblem(0, arm.n);
  const answers = [arm.promoters, arm.passives, arm.detractors];
  if (answers.some(missing)) return failure("NO_UNITS");
  if (answers.some((count) => !Number.isInteger(count) || (count ?? 0) < 0)) return failure("INVALID_COUNT");
  return npsUnits(arm) === 0 ? failure("NO_UNITS") : null;
}

function sizeFailure(type: SampleType, arm: ArmFigures): Failure | null {
  if (type === "proportion") return null;
  const n = type === "nps" ? npsUnits(arm) : (arm.n ?? 0);
  if (n < 2) return failure("INSUFFICIENT_UNITS");
  return type === "mean" && (missing(arm.mean) || missing(arm.sd)) ? failure("INSUFFICIENT_UNITS") : null;
}

function spreadFailure(type: SampleType, arm: ArmFigures): Failure | null {
  return type === "mean" && (arm.sd ?? 0) < 0 ? failure("NEGATIVE_SD") : null;
}

function sampleOf(type: SampleType, arm: ArmFigures): Sample {
  const { x, n, mean, sd, promoters, detractors } = arm;
  if (type === "proportion") {
    const rate = (x ?? 0) / (n ?? 1);
    return { mean: rate, variance: rate * (1 - rate), n: n ?? 1, x: x ?? 0 };
  }
  if (type === "mean") return { mean: mean ?? 0, variance: (sd ?? 0) ** 2, n: n ?? 2, x: null };
  const units = npsUnits(arm);
  const score = (100 * ((promoters ?? 0) - (detractors ?? 0))) / units;
  const squares = 1e4 * ((promoters ?? 0) + (detractors ?? 0));
  return { mean: score, variance: Math.max(0, (squares - units * score * score) / (units - 1)), n: units, x: null };
}

function npsUnits(arm: ArmFigures): number {
  return (arm.promoters ?? 0) + (arm.passives ?? 0) + (arm.detractors ?? 0);
}
