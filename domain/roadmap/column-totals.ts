import { isOver, type QuarterTotals, tightestRole } from "./plan-totals";

export type ColumnTotals = {
  readonly quarters: readonly QuarterTotals[];
  /** Person-weeks asked of all its quarters, to a hundredth. */
  readonly weeks: number;
  /** Of the quarters that have one; null where none has. */
  readonly capacity: number | null;
  readonly cost: number;
  readonly budget: number | null;
  /** Quarters in which more people, or more money, are asked for than there are. */
  readonly overCapacity: readonly string[];
  readonly overBudget: readonly string[];
  /** The role that is asked for the largest share of what it has, and in which quarter. */
  readonly tightest: {
    readonly role: string;
    readonly quarter: string;
    readonly weeks: number;
    readonly capacity: number;
  } | null;
};

/** What several quarters ask for together, and where it is tightest. */
export function columnTotals(quarters: readonly QuarterTotals[]): ColumnTotals {
  const tight = quarters.flatMap((totals) => {
    const role = tightestRole(totals);
    if (role === null) return [];
    return [
      {
        role,
        quarter: totals.quarter,
        weeks: totals.weeksByRole[role] ?? 0,
        capacity: totals.capacityByRole[role] ?? 0,
      },
    ];
  });
  return {
    quarters,
    weeks: exactSum(quarters.map(({ weeks }) => weeks)),
    capacity: sumOfKnown(quarters.map(({ capacity }) => capacity)),
    cost: exactSum(quarters.map(({ cost }) => cost)),
    budget: sumOfKnown(quarters.map(({ budget }) => budget)),
    overCapacity: quarters.filter(({ weeks, capacity }) => isOver(weeks, capacity)).map(({ quarter }) => quarter),
    overBudget: quarters.filter(({ cost, budget }) => isOver(cost, budget)).map(({ quarter }) => quarter),
    tightest: tight.sort((one, other) => shareOf(other) - shareOf(one))[0] ?? null,
  };
}

const shareOf = ({ weeks, capacity }: { weeks: number; capacity: number }) =>
  capacity > 0 ? weeks / capacity : weeks > 0 ? Infinity : 0;

/** Amounts of hundredths, added without the error of binary fractions. */
const exactSum = (amounts: readonly number[]) =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;

function sumOfKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : exactSum(known);
}
