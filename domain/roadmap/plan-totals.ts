import { quarterNumber, quarterOf } from "../quarters";
import type { Initiative } from "./initiative";
import type { RoadmapPart } from "./roadmap-part";

/** The people, money and work of a plan. */
export type PlanToTotal = Omit<RoadmapPart, "quarters" | "items" | "contentCapacityHours"> & {
  readonly quarters: readonly string[];
  readonly items: readonly Initiative[];
};

export type ByRole = Readonly<Record<string, number>>;

export type QuarterTotals = {
  /** YYYY-Qn */
  readonly quarter: string;
  /** Whether it is a quarter of the plan; work may also lie outside. */
  readonly inPlan: boolean;
  /** Person-weeks asked for, exact to a hundredth: the roles and what has no role. */
  readonly weeks: number;
  readonly weeksByRole: ByRole;
  /** Person-weeks of items that do not say which roles they take. */
  readonly weeksWithoutRole: number;
  /** Person-weeks there are; null where nobody said. Where roles are given it is their sum. */
  readonly capacity: number | null;
  readonly capacityByRole: ByRole;
  /** Exact to a cent. */
  readonly cost: number;
  readonly budget: number | null;
  /** The share kept for iteration, out of what there is. */
  readonly heldBack: { readonly weeks: number | null; readonly weeksByRole: ByRole; readonly money: number | null };
};

/**
 * Work and money that each quarter asks for, against what there is. Effort and cost are spread evenly over the quarters
 * of an item, in whole hundredths of a week and whole cents, so that its quarters add up to exactly the item and all
 * quarters to exactly the plan. Dropped items count nothing.
 *
 * @returns the quarters of the plan and every other quarter somebody works in, in order
 */
export function planTotals(plan: PlanToTotal): QuarterTotals[] {
  const asked = new Map<number, Asked>();
  const askedIn = (quarter: number) => {
    const known = asked.get(quarter) ?? { cents: 0, roles: new Map(), withoutRole: 0 };
    asked.set(quarter, known);
    return known;
  };
  const inPlan = new Set(plan.quarters.map(quarterNumber));
  for (const quarter of inPlan) askedIn(quarter);
  for (const item of plan.items) if (item.status !== "dropped") addItem(item, askedIn);
  return [...asked]
    .sort(([one], [other]) => one - other)
    .map(([quarter, totals]) => totalsOf(plan, quarterOf(quarter), inPlan.has(quarter), totals));
}

/** In cents and hundredths of a week. */
type Asked = { cents: number; roles: Map<string, number>; withoutRole: number };

const hundredths = (amount: number) => Math.round(amount * 100);
const whole = (counted: number) => counted / 100;

/**
 * The part of an amount that falls into one of several quarters: the parts are whole and add up to the amount.
 *
 * @param amount a whole number, of cents or hundredths of a week
 * @param at 0-based quarter of the item
 */
export function partInQuarter(amount: number, at: number, quarters: number): number {
  const base = Math.floor(amount / quarters);
  const rest = amount - base * quarters;
  return base + Math.round(((at + 1) * rest) / quarters) - Math.round((at * rest) / quarters);
}

function addItem(item: Initiative, askedIn: (quarter: number) => Asked): void {
  const { durationQuarters: quarters, effortByRole, effortWeeks, cost } = item;
  const roles = Object.entries(effortByRole);
  const start = quarterNumber(item.startQuarter);
  for (let at = 0; at < quarters; at++) {
    const asked = askedIn(start + at);
    asked.cents += partInQuarter(hundredths(cost ?? 0), at, quarters);
    for (const [role, weeks] of roles)
      asked.roles.set(role, (asked.roles.get(role) ?? 0) + partInQuarter(hundredths(weeks), at, quarters));
    if (roles.length === 0) asked.withoutRole += partInQuarter(hundredths(effortWeeks ?? 0), at, quarters);
  }
}

function totalsOf(plan: PlanToTotal, quarter: string, inPlan: boolean, asked: Asked): QuarterTotals {
  const held = (amount: number) => whole(Math.round((hundredths(amount) * (plan.iterationSharePct ?? 0)) / 100));
  const capacityByRole = capacityIn(plan, quarter);
  const capacity = capacityOf(plan, quarter, capacityByRole);
  const budget = plan.budget[quarter] ?? null;
  const inRoles = [...asked.roles.values()].reduce((sum, weeks) => sum + weeks, 0);
  return {
    quarter,
    inPlan,
    weeks: whole(inRoles + asked.withoutRole),
    weeksByRole: Object.fromEntries([...asked.roles].map(([role, weeks]) => [role, whole(weeks)])),
    weeksWithoutRole: whole(asked.withoutRole),
    capacity,
    capacityByRole,
    cost: whole(asked.cents),
    budget,
    heldBack: {
      weeks: capacity === null ? null : held(capacity),
      weeksByRole: Object.fromEntries(Object.entries(capacityByRole).map(([role, weeks]) => [role, held(weeks)])),
      money: budget === null ? null : held(budget),
    },
  };
}

function capacityIn({ capacityByRole }: PlanToTotal, quarter: string): ByRole {
  const known = Object.entries(capacityByRole).flatMap(([role, weeks]) => {
    const there = weeks[quarter];
    return there === undefined ? [] : [[role, there] as const];
  });
  return Object.fromEntries(known);
}

function capacityOf({ capacityWeeks }: PlanToTotal, quarter: string, byRole: ByRole): number | null {
  const roles = Object.values(byRole);
  if (roles.length === 0) return capacityWeeks[quarter] ?? null;
  return whole(roles.reduce((sum, weeks) => sum + hundredths(weeks), 0));
}

/** Who is asked for the largest share of what they have in a quarter; null where no role has a capacity. */
export function tightestRole({ weeksByRole, capacityByRole }: QuarterTotals): string | null {
  const share = (role: string) => {
    const [asked, there] = [weeksByRole[role] ?? 0, capacityByRole[role] ?? 0];
    return there > 0 ? asked / there : asked > 0 ? Infinity : 0;
  };
  const roles = Object.keys(capacityByRole).sort((one, other) => share(other) - share(one));
  return roles[0] ?? null;
}

/** More than there is; never where nobody said how much there is. */
export const isOver = (asked: number, there: number | null | undefined): boolean =>
  typeof there === "number" && asked > there + 1e-9;
