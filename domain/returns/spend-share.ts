import { rounded, roundedOrNull } from "../rounding";
import type { Parameters } from "../settings";
import type { SpendPlan } from "./returns";

export type SpendShare = {
  /** Personalization share of marketing spend, percent, two decimals; null without marketing spend. */
  readonly pct: number | null;
  readonly benchmarkPct: number;
  readonly differencePoints: number | null;
  readonly position: "above" | "near" | "below" | null;
  /** Share of personalization spend on active and passive tactics, percent, one decimal. */
  readonly activeSharePct: number | null;
  readonly passiveSharePct: number | null;
};

/** Spend beside the reported average (formula 21): an average, not a target; never good or bad by itself. */
export function spendShare(
  spend: SpendPlan,
  { spendBenchmarkPct, spendNearPoints }: Pick<Parameters, "spendBenchmarkPct" | "spendNearPoints">,
): SpendShare {
  const pct = roundedOrNull(percent(spend.personalizationSpend, spend.marketingSpend), 2);
  const differencePoints = pct === null ? null : rounded(pct - spendBenchmarkPct, 2);
  return {
    pct,
    benchmarkPct: spendBenchmarkPct,
    differencePoints,
    position: differencePoints === null ? null : positionOf(differencePoints, spendNearPoints),
    activeSharePct: roundedOrNull(percent(spend.byMode["active"] ?? null, spend.personalizationSpend), 1),
    passiveSharePct: roundedOrNull(percent(spend.byMode["passive"] ?? null, spend.personalizationSpend), 1),
  };
}

function positionOf(points: number, near: number): "above" | "near" | "below" {
  if (points > near) return "above";
  return points < -near ? "below" : "near";
}

function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}
