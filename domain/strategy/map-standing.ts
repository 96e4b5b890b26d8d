import { daysBetween } from "../days";
import type { LibraryMetric } from "../metrics/library";

/** Where a metric stands between its baseline and its target, given the time that has passed. */
export const standingStates = ["ahead", "on_the_way", "behind", "no_value", "no_aim"] as const;
export type StandingState = (typeof standingStates)[number];

/** How far progress may run before or after time: shares of the whole way, our default. */
export const standingMargins = { aheadFrom: 0.1, behindFrom: 0.15 } as const;

/** A plan nobody can date starts so many days before its date: our default. */
const defaultDays = 365;

export type Aim = {
  readonly baseline: number | null;
  readonly target: number | null;
  /** YYYY-MM-DD; null = no date, so only the way counts. */
  readonly byDate: string | null;
};

/** Monthly values of one metric, oldest first; months are YYYY-MM. */
export type MeasuredMonths = readonly { readonly month: string; readonly value: number | null }[];

export type Standing = {
  readonly state: StandingState;
  /** Share of the way from baseline to target that is covered: 1 at the target, negative when it went back. */
  readonly progress: number | null;
  /** Share of the time from the baseline to the date that has passed, 0 to 1; null without a date. */
  readonly elapsed: number | null;
  /** The month the baseline was measured in, or the assumed day of the start; null when not needed. */
  readonly from: string | null;
  readonly fromIsAssumed: boolean;
  readonly latest: number | null;
  /** YYYY-MM of the latest value. */
  readonly latestMonth: string | null;
};

/**
 * Where a metric stands: progress = (latest − baseline) / (target − baseline), held against the share of the time
 * between the baseline and the date that has passed. Ahead: the target is reached, or progress is at least 0.10 more
 * than time; behind: progress is more than 0.15 less than time; on the way: between (our default). An aim to hold a
 * value (target = baseline) is on the way while the latest value is not worse by the direction of the metric, else
 * behind. Without a date: ahead at the target, behind when nothing is gained, else on the way.
 *
 * The start of the time is the end of the latest month whose value is the baseline (within half a material change of
 * the metric); when no month fits, 365 days before the date (our default). An aim that makes the metric worse by its
 * own direction, or has no baseline or target, is no aim. Formula: our own. Never throws, never NaN.
 *
 * @param today YYYY-MM-DD
 */
export function standingOf(
  aim: Aim,
  metric: Pick<LibraryMetric, "direction" | "materiality"> | undefined,
  months: MeasuredMonths,
  today: string,
): Standing {
  const last = months.findLast(({ value }) => value !== null);
  const latest = last?.value ?? null;
  const { baseline, target, byDate } = aim;
  const bare = { progress: null, elapsed: null, from: null, fromIsAssumed: false };
  const held = { ...bare, latest, latestMonth: last?.month ?? null };
  if (baseline === null || target === null || aimsWorse(aim, metric)) return { ...held, state: "no_aim" };
  if (latest === null) return { ...held, state: "no_value" };
  if (target === baseline) return { ...held, state: isWorse(latest, baseline, metric) ? "behind" : "on_the_way" };
  const progress = (latest - baseline) / (target - baseline);
  if (byDate === null) {
    return { ...held, progress, state: progress >= 1 ? "ahead" : progress > 0 ? "on_the_way" : "behind" };
  }
  const measured = months.findLast(
    ({ value }) => value !== null && Math.abs(value - baseline) <= (metric?.materiality ?? 0) / 2,
  );
  const start = measured ? endOfMonth(measured.month) : null;
  const known = start !== null && start < byDate;
  const elapsed = clamped(1 - daysBetween(today, byDate) / (known ? daysBetween(start, byDate) : defaultDays));
  const from = known ? (measured?.month ?? null) : null;
  return { ...held, progress, elapsed, from, fromIsAssumed: !known, state: stateOf(progress, elapsed) };
}

function stateOf(progress: number, elapsed: number): StandingState {
  if (progress >= 1 || progress >= elapsed + standingMargins.aheadFrom) return "ahead";
  return progress < elapsed - standingMargins.behindFrom ? "behind" : "on_the_way";
}

/** Whether an aim would make the metric worse by its own direction. */
export function aimsWorse({ baseline, target }: Aim, metric: Pick<LibraryMetric, "direction"> | undefined): boolean {
  return baseline !== null && target !== null && isWorse(target, baseline, metric);
}

function isWorse(value: number, than: number, metric: Pick<LibraryMetric, "direction"> | undefined): boolean {
  if (metric?.direction === "higher_is_better") return value < than;
  if (metric?.direction === "lower_is_better") return value > than;
  return false;
}

const clamped = (share: number) => Math.min(1, Math.max(0, share));

/** The first day after the month, near enough to its end. */
function endOfMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01`;
}

/** The worst of several states, what must be looked at first; null of none. */
export function worstState(states: readonly StandingState[]): StandingState | null {
  return worstFirst.find((state) => states.includes(state)) ?? null;
}
const worstFirst = ["behind", "no_aim", "no_value", "on_the_way", "ahead"] as const;
