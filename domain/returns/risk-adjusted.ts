import { quarterInWords } from "../quarters";
import { moneyInWords } from "../roadmap/wording";
import { rounded } from "../rounding";

/** The margin a message puts at risk (formula 20): whole money, null where not known. */
export type MarginAtRisk = { readonly calibrated: number | null; readonly stated: number | null };

export type RiskAdjusted = {
  /** From this quarter on the margin at risk is taken off. */
  readonly from: string;
  /** Whole money, one for each quarter; null where that end of the range is not known. */
  readonly calibrated: readonly number[] | null;
  readonly stated: readonly number[] | null;
};

/**
 * The cumulative result less the margin that a message puts at risk (formula 22, which subtracts formula 20), at both
 * ends of its range. A message has no date of its own: it is taken off whole, from the quarter given on, or in the first
 * or last quarter of the line where that lies outside. Null when nothing is at risk, or there is no quarter.
 *
 * @param quarters YYYY-Qn, rising; as many as `cumulative` has values
 */
export function riskAdjusted(
  quarters: readonly string[],
  cumulative: readonly number[],
  atRisk: MarginAtRisk,
  today: string,
): RiskAdjusted | null {
  const from = quarters.find((quarter) => quarter >= today) ?? quarters.at(-1);
  if (from === undefined || (atRisk.calibrated === null && atRisk.stated === null)) return null;
  const less = (amount: number | null) =>
    amount === null
      ? null
      : cumulative.map((value, at) => ((quarters[at] ?? "") < from ? value : rounded(value - amount, 0)));
  return { from, calibrated: less(atRisk.calibrated), stated: less(atRisk.stated) };
}

/**
 * Where the result ends when the margin at risk is taken off, and what is assumed about when.
 *
 * @param sign of the currency
 */
export function riskSentence({ from, calibrated, stated }: RiskAdjusted, sign: string): string {
  const ends = [calibrated?.at(-1), stated?.at(-1)].filter((end) => end !== undefined).sort((a, b) => a - b);
  const said = ends.map((end) => moneyInWords(end, sign)).join(" to ");
  return `It ends at ${said} when what the message puts at risk is taken off. That happens whole, from ${quarterInWords(
    from,
  )} on: the message has no date of its own, so when is our assumption.`;
}
