import type { Direction } from "./noninferiority";

export type GuardrailState = "improved" | "safe" | "tolerated" | "inconclusive" | "harm" | "breach";
export type PrimaryState = "win" | "loss" | "negligible" | "flat";

export type Limits = { readonly low: number | null; readonly high: number | null };
type Oriented = { low: number; high: number };

/** An interval turned so that up is better; null when a limit is missing. */
function oriented({ low, high }: Limits, direction: Direction): Oriented | null {
  if (low === null || high === null) return null;
  return direction === "lower_is_better" ? { low: -high, high: -low } : { low, high };
}

/**
 * State of a guardrail from its interval at 1 - 2a, its margin (> 0, unit of the interval) and its gain interval.
 * Statistics, section 8: non-inferiority that fails closed. With response imbalance only harm and breach stand.
 */
export function guardrailState(guardrail: {
  interval: Limits;
  gain: Limits;
  margin: number | null;
  direction: Direction;
  responseImbalance: boolean;
}): GuardrailState {
  const { margin, direction } = guardrail;
  const interval = oriented(guardrail.interval, direction);
  if (!interval || margin === null || !(margin > 0)) return "inconclusive";
  if (interval.high <= -margin) return "breach";
  if (interval.high < 0 && interval.low <= -margin) return "harm";
  if (guardrail.responseImbalance) return "inconclusive";
  if (interval.high < 0) return "tolerated";
  if (interval.low <= -margin) return "inconclusive";
  const gain = oriented(guardrail.gain, direction);
  return gain && gain.low > 0 ? "improved" : "safe";
}

/** State of the primary from its interval on the decision scale and the smallest worthwhile effect. Statistics, section 10. */
export function primaryState(interval: Limits, minEffect: number | null, direction: Direction): PrimaryState {
  const turned = oriented(interval, direction);
  if (!turned) return "flat";
  if (turned.low > 0) return "win";
  if (turned.high < 0) return "loss";
  return minEffect !== null && minEffect > 0 && turned.high < minEffect ? "negligible" : "flat";
}
