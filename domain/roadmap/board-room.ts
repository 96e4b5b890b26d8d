import { quarterNumber, quarterOf } from "../quarters";
import type { BoardColumn } from "./board-layout";
import type { Initiative } from "./initiative";
import { isOver, type PlanToTotal, planTotals, type QuarterTotals } from "./plan-totals";

export type QuarterInColumn = {
  /** YYYY-Qn */
  readonly startQuarter: string;
  /** Why this quarter of a column of several, in a sentence; null where there was no choice. */
  readonly because: string | null;
};

/**
 * The quarter an item starts in when it is put into a column: where it is, if that lies in the column; the column's own,
 * if it is one quarter; else the first quarter in which people, roles and money have room for it, and if none has in the
 * plan, the first of the column.
 */
export function quarterInColumn(plan: PlanToTotal, item: Initiative, { first, last }: BoardColumn): QuarterInColumn {
  const start = quarterNumber(item.startQuarter);
  if (first <= start && start <= last) return { startQuarter: item.startQuarter, because: null };
  if (first === last) return { startQuarter: quarterOf(first), because: null };
  const lastPlanned = Math.max(...plan.quarters.map(quarterNumber), first);
  const end = Math.min(last, lastPlanned);
  for (let quarter = first; quarter <= end; quarter++)
    if (hasRoom(plan, item, quarterOf(quarter)))
      return { startQuarter: quarterOf(quarter), because: "It is the first later quarter with room for it." };
  return {
    startQuarter: quarterOf(first),
    because: "No later quarter of the plan has room for it; this is the first.",
  };
}

/** Whether what the item asks for stays within what there is, in each of its quarters, with the item there. */
function hasRoom(plan: PlanToTotal, item: Initiative, startQuarter: string): boolean {
  const moved = { ...item, startQuarter };
  const items = plan.items.map((other) => (other.id === item.id ? moved : other));
  const begin = quarterNumber(startQuarter);
  return planTotals({ ...plan, items })
    .filter(({ quarter }) => {
      const number = quarterNumber(quarter);
      return begin <= number && number < begin + item.durationQuarters;
    })
    .every((totals) => totals.inPlan && fits(item, totals));
}

/** Where it asks for nothing, somebody else may already be short. */
const fits = (
  { cost: money, effortByRole, effortWeeks }: Initiative,
  { weeks, capacity, weeksByRole, capacityByRole, cost, budget }: QuarterTotals,
): boolean =>
  (!effortWeeks || !isOver(weeks, capacity)) &&
  (!money || !isOver(cost, budget)) &&
  Object.entries(effortByRole).every(
    ([role, own]) => own === 0 || !isOver(weeksByRole[role] ?? 0, capacityByRole[role]),
  );
