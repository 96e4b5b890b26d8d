import { capitalized, countOf, listed } from "../deck/deck-words";
import { type ApprovalStanding, mostChangesTold } from "./approval-state";

const howOften = (changes: number) =>
  changes >= mostChangesTold ? `at least ${changes} times` : changes === 1 ? "once" : countOf(changes, "time");

/**
 * An approval in one sentence.
 *
 * @param nameOf what an account is called
 * @param onDay the day of a moment (milliseconds since 1970), in words
 * @param changes how often the subject was changed since the earliest voice that no longer stands
 */
export function approvalSentence(
  { state, approvers, waitingFor }: ApprovalStanding,
  nameOf: (userId: string) => string,
  onDay: (at: number) => string,
  changes: number,
): string {
  const last = approvers.flatMap(({ voice }) => (voice ? [voice] : [])).toSorted((a, b) => a.at - b.at);
  const waits = `waits for ${listed(waitingFor.map(nameOf))}`;
  switch (state) {
    case "withdrawn":
      return "Withdrawn.";
    case "approved":
      return `Approved by ${listed(approvers.map(({ userId }) => nameOf(userId)))} on ${onDay(last.at(-1)?.at ?? 0)}, as it stands.`;
    case "refused": {
      const refused = last.filter(({ stands, verdict }) => stands && verdict === "refused");
      return `Refused by ${listed(refused.map(({ userId }) => nameOf(userId)))} on ${onDay(refused.at(-1)?.at ?? 0)}.`;
    }
    case "changed": {
      const old = last.filter(({ stands }) => !stands);
      const verdict = old.every((voice) => voice.verdict === "approved") ? "Approved" : "Decided";
      return `${verdict} on ${onDay(old.at(-1)?.at ?? 0)}, changed ${howOften(changes)} since: ${waits} again.`;
    }
    default: {
      const given = approvers.length - waitingFor.length;
      const said = given > 0 ? `${given} of ${approvers.length} approved; ` : "";
      return `${capitalized(`${said}${waits}`)}.`;
    }
  }
}
