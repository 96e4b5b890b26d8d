import type { Parameters } from "../settings";
import type { UseCaseScore } from "./score-use-case";

export const useCaseVerdicts = ["now", "next", "later", "dont", "redesign", "blocked", "unscored"] as const;
export type UseCaseVerdict = (typeof useCaseVerdicts)[number];

export type VerdictReason = "hard_stop" | "not_scored" | "severe_risk" | "customer_value_floor" | "priority";

export type Verdict = {
  readonly verdict: UseCaseVerdict;
  readonly reason: VerdictReason;
  /** One sentence for the "why this verdict" drawer. */
  readonly sentence: string;
};

/**
 * What to do with a use case (formula 7), first match: blocked by a hard stop, not scored, redesign when a
 * risk is severe, else by priority; with a customer value below the floor never better than later.
 *
 * @param hardStops ids of the hard-stop rules that hold (`hardStopsOf`)
 * @param score rounded scores; null when not scored
 */
export function verdictOf(
  hardStops: readonly string[],
  score: Pick<UseCaseScore, "priority" | "customerValue" | "creepinessBand" | "regretBand"> | null,
  parameters: Pick<Parameters, "verdictCuts" | "customerValueFloor">,
): Verdict {
  if (hardStops.length > 0)
    return {
      verdict: "blocked",
      reason: "hard_stop",
      sentence: `Blocked until ${hardStops.join(" and ")} is resolved.`,
    };
  if (!score)
    return { verdict: "unscored", reason: "not_scored", sentence: "Not scored yet: some answers are missing." };
  if (score.creepinessBand === "severe" || score.regretBand === "severe") {
    const risk = score.creepinessBand === "severe" ? "creepiness" : "regret risk";
    return {
      verdict: "redesign",
      reason: "severe_risk",
      sentence: `Redesign first: its ${risk} is severe, whatever the priority.`,
    };
  }
  const byPriority = verdictOfPriority(score.priority, parameters.verdictCuts);
  if (score.customerValue < parameters.customerValueFloor && (byPriority === "now" || byPriority === "next"))
    return {
      verdict: "later",
      reason: "customer_value_floor",
      sentence: `Later: customer value ${score.customerValue} is below ${parameters.customerValueFloor}.`,
    };
  return { verdict: byPriority, reason: "priority", sentence: `Priority ${score.priority} decides.` };
}

function verdictOfPriority(priority: number, cuts: Parameters["verdictCuts"]): UseCaseVerdict {
  if (priority >= cuts.now) return "now";
  if (priority >= cuts.next) return "next";
  return priority >= cuts.later ? "later" : "dont";
}
