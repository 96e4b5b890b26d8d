import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentReadout } from "./experiment-readout";

/**
 * Whether the primary of a treatment may not be shown yet: while the test runs, before its minimum days, and in a fixed
 * analysis before its planned size. Reading then would find wins that are not there; harm is shown at any time, also a
 * primary that loses. Statistics, sections 10 and 16.4.
 */
export function isVeiled(
  { status, minDays, frozen }: Pick<Experiment, "status" | "minDays" | "frozen">,
  { plannedReached, days, analysis }: Pick<ExperimentReadout, "plannedReached" | "days" | "analysis">,
  { primary, reason }: Pick<ArmReadout, "primary" | "reason">,
): boolean {
  if (status !== "running" || primary.state === "loss") return false;
  const tooFewDays = reason === "MIN_RUNTIME" || (days ?? 0) < (minDays ?? frozen?.minDays ?? 0);
  return tooFewDays || (analysis === "fixed" && !plannedReached);
}
