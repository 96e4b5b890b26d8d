import { isExperienceFamily } from "../decide";
import type { Experiment } from "../experiment";
import type { ExperimentReadout } from "../experiment-readout";

/** What of a test wants somebody now, the most urgent first. */
export const testDues = ["harms", "split", "read", "late"] as const;
export type TestDue = (typeof testDues)[number];

/**
 * What is due: a running test that harms customers, one whose people came in other shares than planned, one that can be
 * read (its rule says something other than to go on), and a draft that was to start before today. Null where nothing is.
 *
 * @param today YYYY-MM-DD
 */
export function testDue(
  { status, startDate }: Pick<Experiment, "status" | "startDate">,
  { arms, decision, reason }: Pick<ExperimentReadout, "arms" | "decision" | "reason">,
  today: string,
): TestDue | null {
  if (status === "draft") return startDate !== null && startDate < today ? "late" : null;
  if (status !== "running") return null;
  const isHarm = arms.some(({ guardrails }) =>
    guardrails.some(({ family, state }) => isExperienceFamily(family) && (state === "harm" || state === "breach")),
  );
  if (reason === "SRM" || reason === "UNEXPECTED_TRAFFIC") return "split";
  if (isHarm && decision !== "invalid") return "harms";
  return decision === "keep_running" || decision === "invalid" ? null : "read";
}
