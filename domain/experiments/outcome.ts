/** Why a number about a test cannot be given. Statistics, section "errors": typed, never 0, NaN or p = 1 as a stand-in. */
export type StatCode =
  | "NO_UNITS"
  | "INVALID_COUNT"
  | "INSUFFICIENT_UNITS"
  | "NEGATIVE_SD"
  | "ZERO_VARIANCE"
  | "BASELINE_ZERO"
  | "NEED_TWO_ARMS"
  | "LENGTH_MISMATCH"
  | "UNEXPECTED_TRAFFIC"
  | "INVALID_PROBABILITY"
  | "ZERO_EFFECT"
  | "BURN_IN"
  | "NO_PLANNED_SIZE"
  | "NOT_FINITE";

export type Failure = { readonly error: StatCode };
export type Outcome<T> = T | Failure;

/** A failure as a value, for the caller to show in words. */
export function failure(error: StatCode): Failure {
  return { error };
}

/** Whether an outcome is a failure. */
export function failed<T extends object>(outcome: T | Failure): outcome is Failure {
  return "error" in outcome && outcome.error !== undefined;
}

/** Whether a value is a probability strictly between 0 and 1: an alpha, a level, a power. */
export function isLevel(value: number): boolean {
  return value > 0 && value < 1;
}
