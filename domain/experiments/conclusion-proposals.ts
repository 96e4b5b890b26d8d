import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentReadout } from "./experiment-readout";

/** What concluding a test offers; a person accepts each on its own. */
export type ConclusionProposal =
  /** Confidence of the use case: an own controlled test. */
  | { readonly kind: "evidence"; readonly useCaseId: string; readonly confidence: 5 }
  | {
      readonly kind: "roadmap";
      readonly useCaseId: string;
      readonly action: "scale" | "retire" | "redesign" | "continue";
    }
  | {
      readonly kind: "follow_up";
      readonly why: "replicate" | "redesign" | "prove_experience" | "more_people" | "fix_split" | "keep_plan";
      /** Set when the follow-up is the same test once more. */
      readonly replicatesId: string | null;
      readonly parentId: string;
    };

/**
 * What a concluded test proposes: evidence 5 for its use case when the result counts; ship scales, or asks for a replication
 * first; stop retires; iterate asks for a new test; an experience gain continues. A hollow win never scales. Statistics,
 * section 10.
 */
export function conclusionProposals(
  { id, useCaseId }: Pick<Experiment, "id" | "useCaseId">,
  readout: ExperimentReadout,
): ConclusionProposal[] {
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  const { decision, reason } = arm ?? readout;
  const proposals: ConclusionProposal[] = [];
  const replicate = decision === "ship" && arm?.flags.includes("REPLICATE_FIRST") === true;
  if (useCaseId !== null && decision !== "invalid") {
    proposals.push({ kind: "evidence", useCaseId, confidence: 5 });
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
  if (decision === "invalid") return reason === "PLAN_AMENDED" ? "keep_plan" : "fix_split";
  if (decision === "keep_running") return "more_people";
  if (decision !== "iterate") return null;
  return reason === "CX_UNPROVEN" || reason === "GUARDRAIL_UNPROVEN" || reason === "NO_CX_GUARDRAIL"
    ? "prove_experience"
    : "redesign";
}
