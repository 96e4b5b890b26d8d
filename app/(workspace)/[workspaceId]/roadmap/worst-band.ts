import { riskBands } from "@/domain/scoring/risk-band";
import type { Facts } from "./board-view";

/** The worse of the two risks: what the card warns of. */
export const worstBand = (facts: Facts | undefined) => {
  if (!facts?.creepiness || !facts.regret) return null;
  const at = Math.max(riskBands.indexOf(facts.creepiness.band), riskBands.indexOf(facts.regret.band));
  return riskBands[at] ?? null;
};
