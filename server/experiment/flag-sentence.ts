import decisionTable from "@/content/decision_table.json";
import type { ArmReadout, ExperimentContext } from "@/domain/experiments/experiment-readout";

/** What a flag of a treatment says, with the groups and measures it is about. */
export function flagSentence(flag: string, arm: ArmReadout, { metrics }: ExperimentContext): string {
  const text = decisionTable.flags.find(({ id }) => id === flag)?.sentence ?? flag;
  const segments = arm.segments.filter(({ state }) => state === "harm" || state === "breach").map(({ name }) => name);
  const guardrails = arm.guardrails
    .filter((each) => each.state === "inconclusive")
    .map(({ metricId }) => metrics.get(metricId)?.name ?? metricId);
  return text
    .replace("{segment}", segments.join(" and ") || "a group")
    .replace("{guardrail}", guardrails.join(" and ") || "a measure");
}
