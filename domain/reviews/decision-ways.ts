import { reviewDecisions, stopReasons } from "../enums";
import { decisionRefusal, isAgainst } from "./decide-review";
import type { ReviewGround } from "./review-ground";
import { againstWords, type ReviewDecision } from "./review-words";

/** What would follow from each decision, before anybody makes it. */
type DecisionWay = {
  readonly id: ReviewDecision;
  /** Why it cannot be decided at all; null when it can. */
  readonly refused: string | null;
  /** Why a note is needed; null when it is not. */
  readonly noteWhy: string | null;
  /** What it would stay marked with; null where nothing speaks against it. */
  readonly marked: string | null;
};

/** Each of the decisions about one use case with what {@link decisionRefusal} would say to it. */
export function decisionWays(
  ground: Omit<ReviewGround, "useCaseId" | "name" | "test">,
  who: { readonly isOwner: boolean },
): DecisionWay[] {
  const [reason] = stopReasons;
  return reviewDecisions.map((decision) => {
    const refused = decisionRefusal({ decision, reason, note: "said" }, ground, who);
    return {
      id: decision,
      refused,
      noteWhy: refused ? null : decisionRefusal({ decision, reason, note: null }, ground, who),
      marked:
        ground.against && isAgainst(decision, ground) ? `Against the rule: ${againstWords[ground.against]}.` : null,
    };
  });
}

type Decided = { readonly decision: ReviewDecision };

/** The status a use case should have after what was decided about it; null where it has it, or none follows. */
export function statusToFollow(decided: Decided | null, status: ReviewGround["status"]): "stopped" | "paused" | null {
  if (status === "stopped" || status === "rejected") return null;
  if (decided?.decision === "stop") return "stopped";
  return decided?.decision === "pause" && status !== "paused" ? "paused" : null;
}
