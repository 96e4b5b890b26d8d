import { quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { isActiveIn } from "./plan-levels";
import { isOver, partInQuarter, type QuarterTotals } from "./plan-totals";

/** What is asked of a quarter: all people, one role, or money. */
export type LoadOf =
  | { readonly kind: "people" }
  | { readonly kind: "money" }
  | { readonly kind: "role"; readonly role: string };

export type LoadFigure = {
  readonly quarter: string;
  /** Person-weeks to a hundredth, or money to a cent. */
  readonly used: number;
  /** Null where nobody said. */
  readonly available: number | null;
  /** Of what is available, what is kept for iteration. */
  readonly heldBack: number | null;
  /** As it is stored, where that differs from what is considered. */
  readonly before: number | null;
  readonly over: boolean;
};

/** What each quarter is asked for against what there is. */
export function loadFigures(
  totals: readonly QuarterTotals[],
  before: readonly QuarterTotals[] | null,
  of: LoadOf,
): LoadFigure[] {
  const stored = new Map((before ?? []).map((each) => [each.quarter, usedOf(each, of)]));
  return totals.map((each) => {
    const used = usedOf(each, of);
    const available = availableOf(each, of);
    const was = stored.get(each.quarter);
    return {
      quarter: each.quarter,
      used,
      available,
      heldBack: heldBackOf(each, of),
      before: was === undefined || was === used ? null : was,
      over: isOver(used, available),
    };
  });
}

const usedOf = (totals: QuarterTotals, of: LoadOf): number =>
  of.kind === "money" ? totals.cost : of.kind === "people" ? totals.weeks : (totals.weeksByRole[of.role] ?? 0);
const availableOf = (totals: QuarterTotals, of: LoadOf): number | null =>
  of.kind === "money"
    ? totals.budget
    : of.kind === "people"
      ? totals.capacity
      : (totals.capacityByRole[of.role] ?? null);
const heldBackOf = ({ heldBack }: QuarterTotals, of: LoadOf): number | null =>
  of.kind === "money"
    ? heldBack.money
    : of.kind === "people"
      ? heldBack.weeks
      : (heldBack.weeksByRole[of.role] ?? null);

/** The roles somebody has or is asked for, by name. */
export function rolesIn(totals: readonly QuarterTotals[]): string[] {
  const roles = totals.flatMap(({ weeksByRole, capacityByRole }) => [
    ...Object.keys(capacityByRole),
    ...Object.keys(weeksByRole),
  ]);
  return [...new Set(roles)].sort();
}

/** What each item asks of a quarter, most first; items that ask for nothing are left out. The parts add up to the total. */
export function loadParts(
  items: readonly Initiative[],
  quarter: string,
  of: LoadOf,
): { readonly name: string; readonly amount: number }[] {
  const number = quarterNumber(quarter);
  return items
    .filter((item) => item.status !== "dropped" && isActiveIn(item, number))
    .map((item) => ({ name: item.name, amount: partOf(item, number - quarterNumber(item.startQuarter), of) }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => other.amount - one.amount);
}

function partOf({ cost, effortWeeks, effortByRole, durationQuarters }: Initiative, at: number, of: LoadOf): number {
  const part = (amount: number) => partInQuarter(Math.round(amount * 100), at, durationQuarters);
  if (of.kind === "money") return part(cost ?? 0) / 100;
  if (of.kind === "role") return part(effortByRole[of.role] ?? 0) / 100;
  const roles = Object.values(effortByRole);
  return (roles.length === 0 ? part(effortWeeks ?? 0) : roles.reduce((sum, weeks) => sum + part(weeks), 0)) / 100;
}
