import type { Parameters } from "../settings";

export const riskBands = ["low", "moderate", "high", "severe"] as const;
export type RiskBand = (typeof riskBands)[number];

/**
 * Band of a creepiness or regret score (formula 5).
 *
 * @param points the rounded score, 0 to 100
 * @param cuts lowest score of each band above low
 */
export function riskBandOf(points: number, cuts: Parameters["riskBandCuts"]): RiskBand {
  if (points >= cuts.severe) return "severe";
  if (points >= cuts.high) return "high";
  return points >= cuts.moderate ? "moderate" : "low";
}
