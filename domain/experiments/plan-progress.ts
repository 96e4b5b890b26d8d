import { daysBetween } from "../days";
import type { Experiment } from "./experiment";
import { daysRun } from "./read-split";

/** How far a test is on its way to its plan. Shares run from 0 to 1; null where it is not known. */
export type PlanProgress = {
  readonly people: { readonly smallestArm: number; readonly planned: number; readonly share: number } | null;
  readonly days: { readonly run: number; readonly planned: number; readonly share: number } | null;
  /** Days still to go at the pace until now, 0 when both are reached; null before there is a pace. */
  readonly daysToGo: number | null;
};

/**
 * Progress to the planned size, by the arm that has the fewest people, and to the minimum days. Statistics, section 16.4.
 *
 * @param today YYYY-MM-DD, the last day of a running test
 */
export function planProgress(
  experiment: Pick<Experiment, "arms" | "plannedPerArm" | "status" | "startDate" | "endDate">,
  minDays: number,
  today: string,
): PlanProgress {
  const { plannedPerArm, startDate } = experiment;
  const counts = experiment.arms.filter(({ weight }) => weight > 0).map(({ exposed }) => exposed);
  const smallestArm = counts.length > 0 ? Math.min(...counts.map((count) => count ?? Number.NaN)) : Number.NaN;
  const known = Number.isFinite(smallestArm) && plannedPerArm !== null && plannedPerArm > 0;
  const share = (part: number, of: number) => (of > 0 ? Math.min(1, Math.max(0, part / of)) : 1);
  const people = known ? { smallestArm, planned: plannedPerArm, share: share(smallestArm, plannedPerArm) } : null;
  const run = startDate !== null && daysBetween(startDate, today) < 0 ? 0 : daysRun(experiment, today);
  const days = run === null ? null : { run, planned: minDays, share: share(run, minDays) };
  if (!people || !days) return { people, days, daysToGo: null };
  const byPeople = Math.ceil(((people.planned - people.smallestArm) / people.smallestArm) * days.run - 1e-9);
  const toGo = Math.max(0, minDays - days.run, people.share === 1 ? 0 : byPeople);
  return { people, days, daysToGo: Number.isFinite(toGo) ? toGo : null };
}
