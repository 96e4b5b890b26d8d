import { quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { isActiveIn } from "./plan-levels";
import { partInQuarter } from "./plan-totals";

export type QuarterItem = { readonly id: string; readonly name: string; readonly amount: number };

/**
 * What a total of a quarter is made of: every piece of work that asks for some of it, the largest first, in the whole
 * hundredths in which plan totals are counted, so that the parts add up to the total.
 *
 * @param quarter YYYY-Qn
 * @param amountOf what a piece of work asks for in all its quarters
 */
export function quarterItems(
  items: readonly Initiative[],
  quarter: string,
  amountOf: (item: Initiative) => number,
): QuarterItem[] {
  const number = quarterNumber(quarter);
  return items
    .filter((item) => item.status !== "dropped" && isActiveIn(item, number))
    .map((item) => {
      const at = number - quarterNumber(item.startQuarter);
      const hundredths = partInQuarter(Math.round(amountOf(item) * 100), at, item.durationQuarters);
      return { id: item.id, name: item.name, amount: hundredths / 100 };
    })
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => other.amount - one.amount);
}

/** The sum of such parts, exact to a hundredth. */
export const sumOfItems = (parts: readonly QuarterItem[]): number =>
  parts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
