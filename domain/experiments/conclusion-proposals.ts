import type { LibraryMetric } from "../metrics/library";
import { isExperienceFamily } from "./decide";
import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentReadout } from "./experiment-readout";
import { scoresOfConclusion, type TestedScores } from "./scores-of-conclusion";

/** What concluding a test offers; a person accepts each on its own. */
export type ConclusionProposal =
  /** What the use case is scored with: an own controlled test, and what it showed. */
  | ({ readonly kind: "evidence"; readonly useCaseId: string } & TestedScores)
  | {
      readonly kind: "roadmap";
      readonly useCaseId: string;
      readonly action: "scale" | "retire" | "redesign" | "continue";
    }
  | {
      readonly kind: "follow_up";
      readonly why:
        | "replicate"
        | "redesign"
        | "prove_experience"
        | "more_people"
        | "fix_split"
        | "check_split"
        | "keep_plan";
      /** Set when the follow-up is the same test once more. */
      readonly replicatesId: string | null;
      readonly parentId: string;
    };

/**
 * What a concluded test proposes: evidence 5 and the answers it gives for its use case when the result counts; ship scales, or asks for a replication
 * first; stop retires; iterate asks for a new test; an experience gain continues. A hollow win never scales. Statistics,
 * section 10.
 */
export function conclusionProposals(
  { id, useCaseId, replicatesId }: Pick<Experiment, "id" | "useCaseId" | "replicatesId">,
  readout: ExperimentReadout,
  metrics: ReadonlyMap<string, Pick<LibraryMetric, "family">>,
): ConclusionProposal[] {
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  const { decision, reason } = arm ?? readout;
  const proposals: ConclusionProposal[] = [];
  const replicate = decision === "ship" && arm?.flags.includes("REPLICATE_FIRST") === true;
  if (useCaseId !== null && decision !== "invalid") {
    const family = metrics.get(arm?.primary.metricId ?? "")?.family ?? "commercial";
    const scores = arm && { isCommercial: !isExperienceFamily(family), isReplication: replicatesId !== null };
    const tested = scores ? scoresOfConclusion(arm, scores) : ({ confidence: 5, lift: null, help: null } as const);
    proposals.push({ kind: "evidence", useCaseId, ...tested });
    const action = replicate ? "continue" : actionOf(arm, decision);
    if (action !== null) proposals.push({ kind: "roadmap", useCaseId, action });
  }
  const why = replicate ? "replicate" : arm?.hollowWin ? "redesign" : followUpOf(decision, reason);
  if (why !== null) {
    proposals.push({ kind: "follow_up", why, replicatesId: why === "replicate" ? id : null, parentId: id });
  }
  return proposals;
}

function actionOf(
  arm: ArmReadout | undefined,
  decision: ExperimentReadout["decision"],
): "scale" | "retire" | "redesign" | "continue" | null {
  if (decision === "ship") return "scale";
  if (decision === "continue_as_cx_investment") return "continue";
  if (arm?.hollowWin) return "redesign";
  if (decision === "stop") return "retire";
  return decision === "iterate" ? "redesign" : null;
}

type Why = Extract<ConclusionProposal, { kind: "follow_up" }>["why"];

function followUpOf(decision: ExperimentReadout["decision"], reason: string): Why | null {
  if (decision === "invalid" && reason === "SRM_NOT_CHECKED") return "check_split";
  if (decision === "invalid") return reason === "PLAN_AMENDED" ? "keep_plan" : "fix_split";
  if (decision === "keep_running") return "more_people";
  if (decision !== "iterate") return null;
  return reason === "CX_UNPROVEN" || reason === "GUARDRAIL_UNPROVEN" || reason === "NO_CX_GUARDRAIL"
    ? "prove_experience"
    : "redesign";
}
