import { byCode, sortedIds } from "../ordering";
import { quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { isOver, partInQuarter, planTotals, type QuarterTotals } from "./plan-totals";
import type { RoadmapPlan } from "./roadmap-plan";

export type Both<Amount> = { readonly before: Amount; readonly after: Amount };
export type NamedBoth = Both<number> & { readonly id: string; readonly name: string };

/** What is asked for in a quarter and what there is, in both plans. */
export type ComparedDemand = {
  /** YYYY-Qn */
  readonly quarter: string;
  readonly asked: Both<number>;
  /** Null where nobody said: never over. */
  readonly there: Both<number | null>;
  readonly over: Both<boolean>;
  /** Items that ask for it, the largest difference first. */
  readonly parts: readonly NamedBoth[];
};

export type ComparedTotals = {
  /** Money against budget, exact to a cent. */
  readonly cost: Both<number> & { readonly budget: Both<number>; readonly byQuarter: readonly ComparedDemand[] };
  /** Person-weeks in all, exact to a hundredth. */
  readonly weeks: Both<number> & { readonly capacity: Both<number>; readonly byQuarter: readonly ComparedDemand[] };
  readonly roles: readonly { readonly role: string; readonly byQuarter: readonly ComparedDemand[] }[];
};

/**
 * Money and people that two plans ask for, quarter by quarter, against what each of them has.
 *
 * @param withParts whether each amount is taken apart into initiatives; without, parts are empty and roles left out
 */
export function comparePeopleAndMoney(before: RoadmapPlan, after: RoadmapPlan, withParts = true): ComparedTotals {
  const [was, is] = [before, after].map(
    (plan) => new Map(planTotals({ ...plan, items: plan.initiatives }).map((totals) => [totals.quarter, totals])),
  );
  const quarters = sortedIds([...was!.keys(), ...is!.keys()]);
  const demand = (asked: Reading<number>, there: Reading<number | null>, amountOf: Amount): ComparedDemand[] =>
    quarters.map((quarter) => {
      const read = <Of>(reading: (totals: QuarterTotals) => Of, none: Of): Both<Of> => {
        const [old, now] = [was!.get(quarter), is!.get(quarter)];
        return { before: old ? reading(old) : none, after: now ? reading(now) : none };
      };
      const [wanted, given] = [read(asked, 0), read(there, null)];
      const over = { before: isOver(wanted.before, given.before), after: isOver(wanted.after, given.after) };
      return {
        quarter,
        asked: wanted,
        there: given,
        over,
        parts: withParts ? partsIn(quarter, before, after, amountOf) : [],
      };
    });
  const cost = demand(
    (totals) => totals.cost,
    ({ budget }) => budget,
    (item) => item.cost ?? 0,
  );
  const weeks = demand(
    (totals) => totals.weeks,
    ({ capacity }) => capacity,
    weeksOf,
  );
  const roles = sortedIds(
    [before, after].flatMap(({ capacityByRole, initiatives }) => [
      ...Object.keys(capacityByRole),
      ...initiatives.flatMap(({ effortByRole }) => Object.keys(effortByRole)),
    ]),
  );
  return {
    cost: { ...summed(cost, "asked"), budget: summed(cost, "there"), byQuarter: cost },
    weeks: { ...summed(weeks, "asked"), capacity: summed(weeks, "there"), byQuarter: weeks },
    roles: (withParts ? roles : []).map((role) => ({
      role,
      byQuarter: demand(
        ({ weeksByRole }) => weeksByRole[role] ?? 0,
        ({ capacityByRole }) => capacityByRole[role] ?? null,
        ({ effortByRole }) => effortByRole[role] ?? 0,
      ),
    })),
  };
}

type Reading<Of> = (totals: QuarterTotals) => Of;
type Amount = (item: Initiative) => number;

function weeksOf({ effortByRole, effortWeeks }: Initiative): number {
  const roles = Object.values(effortByRole);
  return roles.length > 0 ? roles.reduce((sum, weeks) => sum + weeks, 0) : (effortWeeks ?? 0);
}

function partsIn(quarter: string, before: RoadmapPlan, after: RoadmapPlan, amountOf: Amount): NamedBoth[] {
  const number = quarterNumber(quarter);
  const amountIn = (item: Initiative | undefined): number => {
    if (!item || item.status === "dropped") return 0;
    const at = number - quarterNumber(item.startQuarter);
    if (at < 0 || at >= item.durationQuarters) return 0;
    return partInQuarter(Math.round(amountOf(item) * 100), at, item.durationQuarters) / 100;
  };
  const was = new Map(before.initiatives.map((item) => [item.id, item]));
  const is = new Map(after.initiatives.map((item) => [item.id, item]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({
      id,
      name: (is.get(id) ?? was.get(id))!.name,
      before: amountIn(was.get(id)),
      after: amountIn(is.get(id)),
    }))
    .filter((part) => part.before !== 0 || part.after !== 0)
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.before - a.before || byCode(a.id, b.id),
    );
}

function summed(byQuarter: readonly ComparedDemand[], field: "asked" | "there"): Both<number> {
  const sum = (side: keyof Both<number>) =>
    byQuarter.reduce((whole, each) => whole + Math.round((each[field][side] ?? 0) * 100), 0) / 100;
  return { before: sum("before"), after: sum("after") };
}
