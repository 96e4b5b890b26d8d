import { quarterNumber, quarterOf } from "../quarters";
import { contentLoad } from "./check-roadmap";
import type { Initiative } from "./initiative";
import { isActiveIn, quarterAfterItem } from "./plan-levels";
import { isOver, planTotals, type QuarterTotals } from "./plan-totals";
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
  /** Of the capacity, what is kept for iteration. */
  readonly heldBack: number | null;
  readonly sentence: string;
};

/** The weeks of one role in one quarter. */
export type RoleChange = QuarterChange & { readonly role: string };

/** What a change does to people and money, quarter by quarter; only quarters in which something changes. */
export type TotalsEffect = {
  /** Person-weeks in all. */
  readonly load: readonly QuarterChange[];
  readonly roles: readonly RoleChange[];
  /** Money against budget. */
  readonly cost: readonly QuarterChange[];
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

/** Person-weeks, in all and by role, and money in each quarter where they change. */
export function totalsEffect(plan: RoadmapPlan, moved: readonly Initiative[]): TotalsEffect {
  const was = new Map(planTotals({ ...plan, items: plan.initiatives }).map((totals) => [totals.quarter, totals]));
  const is = new Map(planTotals({ ...plan, items: moved }).map((totals) => [totals.quarter, totals]));
  const quarters = [...new Set([...was.keys(), ...is.keys()])].sort();
  const both = quarters.map((quarter) => {
    const [before, after] = [was.get(quarter), is.get(quarter)];
    return { quarter, before, after, frame: (after ?? before)! };
  });
  return {
    load: both.flatMap(({ quarter, before, after, frame: { capacity, heldBack } }) =>
      changed(quarter, [before?.weeks ?? 0, after?.weeks ?? 0], capacity, heldBack.weeks, "person-weeks"),
    ),
    roles: both.flatMap(({ quarter, before, after, frame }) =>
      rolesOf(before, after).flatMap((role) => {
        const weeks = [before?.weeksByRole[role] ?? 0, after?.weeksByRole[role] ?? 0] as const;
        const there = frame.capacityByRole[role] ?? null;
        const held = frame.heldBack.weeksByRole[role] ?? null;
        return changed(quarter, weeks, there, held, `weeks of ${role}`).map((change) => ({ ...change, role }));
      }),
    ),
    cost: both.flatMap(({ quarter, before, after, frame: { budget, heldBack } }) =>
      changed(quarter, [before?.cost ?? 0, after?.cost ?? 0], budget, heldBack.money, "of money"),
    ),
  };
}

const rolesOf = (...totals: readonly (QuarterTotals | undefined)[]) =>
  [...new Set(totals.flatMap((each) => Object.keys(each?.weeksByRole ?? {})))].sort();

function changed(
  quarter: string,
  [before, after]: readonly [number, number],
  capacity: number | null,
  heldBack: number | null,
  unit: string,
): QuarterChange[] {
  if (before === after) return [];
  const over = { wasOver: isOver(before, capacity), isOver: isOver(after, capacity) };
  const sentence = sentenceOf(quarter, { amount: after, capacity, over: over.isOver }, over.wasOver, unit);
  return [{ quarter, before, after, capacity, heldBack, ...over, sentence }];
}

/** Hours of content against content capacity in each touched quarter whose hours change. */
export function contentEffect(
  plan: RoadmapPlan,
  moved: readonly Initiative[],
  quarters: readonly string[],
): QuarterChange[] {
  const before = contentLoad(plan.initiatives, quarters, plan.contentCapacityHours);
  return contentLoad(moved, quarters, plan.contentCapacityHours).flatMap(({ quarter, hours, capacity }, at) =>
    changed(quarter, [before[at]?.hours ?? 0, hours], capacity, null, "content hours"),
  );
}

type Asked = { readonly amount: number; readonly capacity: number | null; readonly over: boolean };

function sentenceOf(quarter: string, { amount, capacity, over }: Asked, wasOver: boolean, unit: string): string {
  const asked = `${quarter} would ask for ${grouped(amount)} ${unit}`;
  if (capacity === null) return `${asked}; none is set.`;
  const against = `${asked} of ${grouped(capacity)}`;
  if (over) return `${against}: ${wasOver ? "still" : "now"} over.`;
  return wasOver ? `${against}: no longer over.` : `${against}.`;
}
