import { quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";

type Dated = Pick<Initiative, "startQuarter" | "durationQuarters">;

/** Number of the first quarter after an item, the one in which its result is there. */
export function quarterAfterItem({ startQuarter, durationQuarters }: Dated): number {
  return quarterNumber(startQuarter) + durationQuarters;
}

/** Whether people work on an item in a quarter (given by number). */
export function isActiveIn(item: Dated, quarter: number): boolean {
  return quarterNumber(item.startQuarter) <= quarter && quarter < quarterAfterItem(item);
}

/** Whether an item raises a building block; dropped items raise nothing. */
export function raisesBlock(
  item: Initiative,
): item is Initiative & { readonly refId: string; readonly raisesBlockTo: number } {
  return (
    item.kind === "building_block" && item.status !== "dropped" && item.refId !== null && item.raisesBlockTo !== null
  );
}

/**
 * Level of a block in a quarter of the plan (formula 15): a block has its new level from the quarter after
 * the last quarter of its raising item, and never falls below the present one.
 */
export function levelsInPlan(
  items: readonly Initiative[],
  levelNow: (block: string) => number,
): (block: string, quarter: number) => number {
  const raises = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const item of items.filter(raisesBlock)) {
    const known = raises.get(item.refId) ?? [];
    known.push({ from: quarterAfterItem(item), to: item.raisesBlockTo });
    raises.set(item.refId, known);
  }
  return (block, quarter) =>
    (raises.get(block) ?? []).reduce(
      (level, raise) => (raise.from <= quarter ? Math.max(level, raise.to) : level),
      levelNow(block),
    );
}
