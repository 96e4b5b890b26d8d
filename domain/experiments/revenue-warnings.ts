/** Money per unit in one arm; `orders` null where they are not known, `skewness` where only a file of single units tells. */
export type RevenueArm = {
  readonly n: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly orders: number | null;
  readonly skewness: number | null;
};

export type RevenueWarning = "FEW_ORDERS" | "SPREAD_LARGE" | "SKEWED";

/** Below so many orders in an arm the spread of money is not known well enough. */
const fewestOrders = 100;
/** A spread so many times the mean is that of a few very large orders. */
const widestSpread = 10;
/** Units needed for the mean to be near normal: so many times the squared skewness (Kohavi, Tang and Xu 2020). */
const perSkewness = 355;

/**
 * What makes a comparison of revenue or order value shaky: fewer than 100 orders in an arm, sd/mean above 10, or fewer units
 * than 355·skewness². Statistics, section 5. In that order, each once; what is not known warns of nothing.
 */
export function revenueWarnings(arms: readonly RevenueArm[]): RevenueWarning[] {
  const raised: Record<RevenueWarning, boolean> = {
    FEW_ORDERS: arms.some(({ orders }) => orders !== null && orders < fewestOrders),
    SPREAD_LARGE: arms.some(({ mean, sd }) => mean !== null && sd !== null && mean > 0 && sd / mean > widestSpread),
    SKEWED: arms.some(({ n, skewness }) => n !== null && skewness !== null && n < perSkewness * skewness ** 2),
  };
  return (Object.keys(raised) as RevenueWarning[]).filter((warning) => raised[warning]);
}
