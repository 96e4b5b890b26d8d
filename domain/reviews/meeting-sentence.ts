import { countOf, dayWords, listed } from "../deck/deck-words";
import type { AgendaPoint } from "./agenda";

type Meeting = { readonly heldOn: string; readonly closedAt: number | null };
type Points = readonly Pick<AgendaPoint, "part" | "state">[];

/** What matters of a meeting, in one sentence. */
export function meetingSentence(meeting: Meeting, points: Points, decisions: number): string {
  const open = points.filter(({ state }) => state === "open");
  if (meeting.closedAt !== null) {
    const left = open.length === 0 ? "nothing was left open" : `${countOf(open.length, "point")} stayed open`;
    const endedOn = new Date(meeting.closedAt).toISOString().slice(0, 10);
    const when =
      endedOn < meeting.heldOn
        ? `Ended on ${dayWords(endedOn)}, before its day`
        : `Held on ${dayWords(meeting.heldOn)}`;
    return `${when}: ${countOf(decisions, "decision")} made, ${left}.`;
  }
  const many = (part: AgendaPoint["part"]) => open.filter((point) => point.part === part).length;
  const changed = points.filter(({ part }) => part === "changed").length;
  const parts = [
    changed > 0 && countOf(changed, "change"),
    many("harm") > 0 && `${countOf(many("harm"), "point")} of harm`,
    many("stop_rule") > 0 && `${countOf(many("stop_rule"), "stop rule")} due`,
    many("learning") > 0 && `${countOf(many("learning"), "learning")} to look at again`,
    many("decision") > 0 && `${countOf(many("decision"), "decision")} to make`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return "Nothing changed, nothing harms and nothing is due: this meeting can be short.";
  const told = listed(parts);
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}

/** Which meeting is next, or that there is none, in one sentence. */
export function meetingsSentence(
  meetings: readonly (Meeting & { readonly name: string })[],
  { today, waiting, harms }: { readonly today: string; readonly waiting: number; readonly harms: number },
): string {
  const next = meetings
    .filter(({ closedAt }) => closedAt === null)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .at(0);
  const due = `${countOf(waiting, "use case")} to decide about, ${countOf(harms, "open point")} of harm`;
  if (!next) return `No meeting is planned: ${due}.`;
  const when =
    next.heldOn < today ? `was for ${dayWords(next.heldOn)} and is still open` : `is on ${dayWords(next.heldOn)}`;
  return `“${next.name}” ${when}: ${due}.`;
}
