import { daysBetween } from "../days";
import type { Parameters } from "../settings";
import type { Experiment } from "./experiment";
import type { SplitReadout } from "./experiment-readout";
import { failed } from "./outcome";
import { splitCheck } from "./split-check";

/**
 * The split check of a test: χ², or the code that says why it was not checked (`TOO_EARLY` below the smallest expected
 * count). An unchecked split makes the decision invalid. Statistics, section 3.
 */
export function readSplit(arms: Experiment["arms"], test: Parameters["test"]): SplitReadout {
  const checked = splitCheck(
    arms.map(({ exposed }) => exposed),
    arms.map(({ weight }) => weight),
  );
  if (failed(checked)) return { chisq: null, df: null, p: null, code: checked.error };
  if (checked.smallestExpected < test.srmMinExpected) return { chisq: null, df: null, p: null, code: "TOO_EARLY" };
  return { chisq: checked.chisq, df: checked.df, p: checked.pValue, code: null };
}

/** Whether people are in an arm that should have none. */
export function hasUnexpectedTraffic(arms: Experiment["arms"]): boolean {
  return arms.some(({ weight, exposed }) => weight === 0 && (exposed ?? 0) > 0);
}

/** Whether every arm with a weight has its planned people; without a plan or an arm it has not. Statistics, section 2. */
export function isPlannedReached({ arms, plannedPerArm }: Pick<Experiment, "arms" | "plannedPerArm">): boolean {
  const active = arms.filter(({ weight }) => weight > 0);
  if (plannedPerArm === null || active.length === 0) return false;
  return active.every(({ exposed }) => exposed !== null && exposed >= plannedPerArm);
}

/**
 * Calendar days a test has run, first and last included: to its end date, or to `today` (YYYY-MM-DD) while it runs. Null
 * without a start date, 0 before the start.
 */
export function daysRun(
  { status, startDate, endDate }: Pick<Experiment, "status" | "startDate" | "endDate">,
  today: string,
): number | null {
  if (startDate === null) return null;
  const last = status === "running" ? today : (endDate ?? today);
  const days = daysBetween(startDate, last) + 1;
  return Number.isFinite(days) ? Math.max(0, days) : null;
}
