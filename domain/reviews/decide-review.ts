import { dayWords, uncapitalized } from "../deck/deck-words";
import type { Review } from "../returns/returns";
import type { ReviewGround } from "./review-ground";
import { againstWords, decisionWords, goesOn, type ReviewDecision } from "./review-words";

export type GivenDecision = Pick<Review, "decision" | "reason" | "note">;
type Ground = Pick<ReviewGround, "status" | "suggestion" | "sentence" | "hardStops" | "against" | "answered">;

/**
 * Why a decision about a use case cannot be stored as it is, with what is missing; null when it can. Stopping needs a
 * reason; a difference from the suggestion needs a note, and so does going on under a hard stop or after a hollow win.
 * Scaling what is blocked is refused; against a test that is invalid, harmful or hollow only an owner scales (formula 29).
 */
export function decisionRefusal(
  given: GivenDecision,
  ground: Ground,
  { isOwner }: { isOwner: boolean },
): string | null {
  const { decision, reason } = given;
  const { suggestion, against, hardStops } = ground;
  const hasNote = (given.note ?? "") !== "";
  if (ground.status === "stopped" || ground.status === "rejected")
    return `It was ${ground.status} already. Change its status first if it is to go on.`;
  if (decision === "stop" && reason === null)
    return "Choose why it stops, so that the next person does not start it again.";
  if (decision === "scale" && hardStops.length > 0)
    return `Nobody can scale this while it is blocked. ${hardStops.join(" ")}`;
  if (decision === "scale" && against !== null && !isOwner)
    return `Scaling against ${againstWords[against]} is for an owner of the workspace to decide.`;
  if (hasNote) return null;
  if (against !== null && isAgainst(decision, ground))
    return `There is ${againstWords[against]}. Write down why it is to go on all the same.`;
  if (suggestion && suggestion.decision !== decision)
    return `Suggested is “${uncapitalized(suggestion.words)}”: ${ground.sentence} Write down why you decide otherwise.`;
  return null;
}

/** What is stored beside a decision: what was suggested then, and what it goes on against. */
export function suggestedBeside(decision: ReviewDecision, ground: Ground): Review["suggested"] {
  const { suggestion } = ground;
  const against = isAgainst(decision, ground) ? ground.against : null;
  if (suggestion === null && against === null) return null;
  return { decision: suggestion?.decision ?? null, reason: suggestion?.reason ?? null, against };
}

/**
 * Whether a decision goes on against something. More of it is always against it; going on as before is not where the test
 * only does not count, or where its harm was answered by a change since.
 */
export function isAgainst(decision: ReviewDecision, { against, answered }: Ground): boolean {
  if (against === null || !goesOn.has(decision)) return false;
  if (decision === "scale" || against === "HARD_STOP" || against === "HOLLOW_WIN") return true;
  return against === "TEST_HARM" && !answered;
}

/** What stands there already, for whoever comes second: "Stop, decided on 28 Oct 2026". */
export const decidedAlready = ({ decision, date }: Pick<Review, "decision" | "date">): string =>
  `${decisionWords(decision)}, decided on ${dayWords(date)}`;
