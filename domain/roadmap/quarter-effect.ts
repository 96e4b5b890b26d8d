import { quarterNumber, quarterOf } from "../quarters";
import { rounded } from "../rounding";
import { contentLoad, roadmapLoad } from "./check-roadmap";
import type { Initiative } from "./initiative";
import { isActiveIn, quarterAfterItem } from "./plan-levels";
import type { RoadmapPlan } from "./roadmap-plan";
import { grouped } from "./wording";

export type QuarterChange = {
  readonly quarter: string;
  readonly before: number;
  readonly after: number;
  /** Null where nobody set one: never over. */
  readonly capacity: number | null;
  readonly wasOver: boolean;
  readonly isOver: boolean;
  readonly sentence: string;
};

export type CostChange = {
  readonly quarter: string;
  readonly before: number;
  readonly after: number;
  readonly sentence: string;
};

/** Quarters an item is worked on in either plan, in order. */
export function touchedQuarters(before: Initiative, after: Initiative): string[] {
  const starts = [before, after].map(({ startQuarter }) => quarterNumber(startQuarter));
  const first = Math.min(...starts);
  const beyond = Math.max(quarterAfterItem(before), quarterAfterItem(after));
  return Array.from({ length: beyond - first }, (_, index) => first + index)
    .filter((number) => isActiveIn(before, number) || isActiveIn(after, number))
    .map(quarterOf);
}

/** Person-weeks against capacity in each touched quarter whose load changes. */
export function loadEffect(
  plan: RoadmapPlan,
  moved: readonly Initiative[],
  quarters: readonly string[],
): QuarterChange[] {
  const before = roadmapLoad(plan.initiatives, quarters, plan.capacityWeeks);
  const after = roadmapLoad(moved, quarters, plan.capacityWeeks);
  return changesOf(
    before.map(({ load, ...rest }) => ({ ...rest, amount: load })),
    after.map(({ load, ...rest }) => ({ ...rest, amount: load })),
    "person-weeks",
  );
}

/** Hours of content against content capacity in each touched quarter whose hours change. */
export function contentEffect(
  plan: RoadmapPlan,
  moved: readonly Initiative[],
  quarters: readonly string[],
): QuarterChange[] {
  const before = contentLoad(plan.initiatives, quarters, plan.contentCapacityHours);
  const after = contentLoad(moved, quarters, plan.contentCapacityHours);
  return changesOf(
    before.map(({ hours, ...rest }) => ({ ...rest, amount: hours })),
    after.map(({ hours, ...rest }) => ({ ...rest, amount: hours })),
    "content hours",
  );
}

/** Cost spread evenly over the quarters of each item, whole money, in each touched quarter where it changes. */
export function costEffect(plan: RoadmapPlan, moved: readonly Initiative[], quarters: readonly string[]): CostChange[] {
  return quarters
    .map((quarter) => ({ quarter, before: costIn(plan.initiatives, quarter), after: costIn(moved, quarter) }))
    .filter(({ before, after }) => before !== after)
    .map((change) => ({
      ...change,
      sentence: `Cost in ${change.quarter}: ${grouped(change.before)} before, ${grouped(change.after)} after.`,
    }));
}

/** Whole money that a quarter costs: the cost of each item spread evenly over its quarters; dropped items cost nothing. */
export function costIn(items: readonly Initiative[], quarter: string): number {
  const number = quarterNumber(quarter);
  const active = items.filter((item) => item.status !== "dropped" && isActiveIn(item, number));
  return rounded(
    active.reduce((sum, { cost, durationQuarters }) => sum + (cost ?? 0) / durationQuarters, 0),
    0,
  );
}

type Loaded = {
  readonly quarter: string;
  readonly amount: number;
  readonly capacity: number | null;
  readonly over: boolean;
};

function changesOf(before: readonly Loaded[], after: readonly Loaded[], unit: string): QuarterChange[] {
  return before.flatMap((was, index) => {
    const is = after[index];
    if (!is || was.amount === is.amount) return [];
    const change = { before: was.amount, after: is.amount, wasOver: was.over, isOver: is.over };
    const sentence = sentenceOf(was.quarter, is, was.over, unit);
    return [{ quarter: was.quarter, capacity: is.capacity, ...change, sentence }];
  });
}

function sentenceOf(quarter: string, { amount, capacity, over }: Loaded, wasOver: boolean, unit: string): string {
  const asked = `${quarter} would ask for ${grouped(amount)} ${unit}`;
  if (capacity === null) return `${asked}; no capacity is set.`;
  const against = `${asked} of ${grouped(capacity)}`;
  if (over) return `${against}: ${wasOver ? "still" : "now"} over.`;
  return wasOver ? `${against}: no longer over.` : `${against}.`;
}
