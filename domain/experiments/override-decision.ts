import type { TestDecision, TestFlag } from "./decide";
import type { ExperimentMetric } from "./experiment";
import type { ArmReadout } from "./experiment-readout";

const shortestReason = 20;

/**
 * Why a person may not put another decision in place of the computed one, as a sentence; null when they may.
 * Statistics, section 10: a reason of 20 characters or more; ship never against an invalid test, harm or a missing
 * experience guardrail.
 */
export function overrideRefusal(arm: ArmReadout, chosen: TestDecision, reason: string): string | null {
  if (reason.trim().length < shortestReason)
    return "Give a reason of 20 characters or more: it stays visible for ever.";
  return chosen === "ship" ? shipRefusal(arm) : null;
}

/** Why no person may decide to ship, whatever their reason, as a sentence; null when one may. Statistics, section 10. */
export function shipRefusal(arm: ArmReadout): string | null {
  if (arm.decision === "invalid") return "An invalid test cannot be shipped. Fix the cause and run it again.";
  if (arm.guardrails.some(({ state }) => state === "harm" || state === "breach")) {
    return "A guardrail shows harm, so this cannot be shipped. It can only be recorded at a review, as against the rule.";
  }
  if (arm.flags.includes("NO_CX_GUARDRAIL")) return "Nobody measured the experience, so this cannot be shipped.";
  return null;
}

const acknowledged: readonly TestFlag[] = ["TWYMAN", "SEGMENT_HARM"];

/** The flags a person must acknowledge with a note before the conclusion of a test is stored. Statistics, section 10. */
export function flagsToAcknowledge({ flags }: Pick<ArmReadout, "flags">): TestFlag[] {
  return flags.filter((flag) => acknowledged.includes(flag));
}

/** Why a test cannot be started, as a sentence; null when it can: exactly one primary, one experience guardrail or more. */
export function startRefusal(
  { results }: { readonly results: readonly Pick<ExperimentMetric, "role">[] },
  hasCxGuardrail: boolean,
): string | null {
  if (results.filter(({ role }) => role === "primary").length !== 1) return "A test has exactly one primary measure.";
  if (hasCxGuardrail) return null;
  return "Add one measure of the experience, so that a win that harms customers can be seen.";
}
