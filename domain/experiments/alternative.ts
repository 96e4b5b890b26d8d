export type Alternative = "two-sided" | "greater" | "less";

/** The p-value of a statistic whose upper tail is `upper`; "greater" = the treatment is higher. */
export function pValue(statistic: number, alternative: Alternative, upper: (statistic: number) => number): number {
  if (alternative === "greater") return upper(statistic);
  if (alternative === "less") return upper(-statistic);
  return Math.min(1, 2 * upper(Math.abs(statistic)));
}
