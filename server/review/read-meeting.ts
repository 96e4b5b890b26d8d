import { reviewMeetingRows } from "@/db/returns";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { dayWords } from "@/domain/deck/deck-words";
import { reviewDecisions, stopReasons } from "@/domain/enums";
import { byCode } from "@/domain/ordering";
import type { ReviewMeeting } from "@/domain/returns/returns";
import { type AgendaPoint, partTitles } from "@/domain/reviews/agenda";
import type { DecisionRow } from "@/domain/reviews/decision-row";
import { keptPoints } from "@/domain/reviews/keep-agenda";
import { meetingSentence } from "@/domain/reviews/meeting-sentence";
import type { ReviewGround } from "@/domain/reviews/review-ground";
import { decisionMeanings, decisionWords, goesOn, stopReasonWords } from "@/domain/reviews/review-words";
import { derivedOf } from "../derive";
import { findMeeting } from "./find-meeting";
import type { Since } from "./meeting-since";
import { readPeople } from "./people";
import { readAgenda } from "./read-agenda";
import { decisionRows } from "./read-decisions";
import { toldGround } from "./told-ground";

/** One meeting with its agenda: worked out while it is open, as it was kept once it has ended. */
export async function readMeeting(ws: Workspace, meetingId: string, asked: string | null) {
  // The versions first: should someone write in between, a later write here is refused rather than lost.
  const meeting = await findMeeting(ws, meetingId);
  const rows = await useCaseRows.read(ws);
  const derived = await derivedOf(ws);
  const people = await readPeople(ws);
  const useCases = new Map(rows.map(({ id, name }) => [id, name]));
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const decisions = (await decisionRows(ws, people.nameOf, useCases)).filter((row) => row.meeting?.id === meetingId);
  const ended = meeting.closedAt !== null;
  const agenda = ended ? null : await readAgenda(ws, derived, { meeting, people, asked });
  const points = agenda ? agenda.points : keptPoints(meeting.agenda ?? []);
  const { agenda: _agenda, closedById, ...head } = meeting;
  return {
    meeting: { ...head, state: stateOf(meeting, derived.today), closedBy: ended ? people.nameOf(closedById) : null },
    sentence: meetingSentence(meeting, points, decisions.length),
    since: agenda && { ...agenda.since, words: sinceWords(agenda.since), planFrom: agenda.planFrom },
    parts: partsOf(points),
    /** What is suggested for each use case that runs, and what this meeting decided about it; none once it has ended. */
    suggestions: agenda ? suggestionsOf(agenda.grounds, decisions, { versions, isOwner: ws.role === "owner" }) : [],
    decisions,
    ...(await neighboursOf(ws, meeting)),
    today: derived.today,
    choices: choicesOf(people.plan),
    may: {
      edit: allows(ws.role, "edit"),
      note: allows(ws.role, "contribute"),
      scaleAgainstRule: ws.role === "owner",
    },
  };
}

export type MeetingState = "planned" | "due" | "ended";

/** Planned until its day, due from then on, ended when somebody closed it. */
export const stateOf = ({ heldOn, closedAt }: ReviewMeeting, today: string): MeetingState =>
  closedAt !== null ? "ended" : heldOn <= today ? "due" : "planned";

function partsOf(points: readonly AgendaPoint[]) {
  return partTitles.map(({ part, title, about, nothing }) => {
    const own = points.filter((point) => point.part === part);
    const count = (state: AgendaPoint["state"]) => own.filter((point) => point.state === state).length;
    return { part, title, about, nothing, points: own, open: count("open"), decided: count("decided") };
  });
}

function sinceWords({ day, from, name }: Since): string {
  if (from === "last_meeting") return `Since “${name}” of ${dayWords(day)}`;
  if (from === "plan_review") return `Since the review of the plan “${name}” of ${dayWords(day)}`;
  return `Since ${dayWords(day)}${from === "default" ? " (our default: a quarter)" : ""}`;
}

function suggestionsOf(
  grounds: ReadonlyMap<string, ReviewGround>,
  decisions: readonly DecisionRow[],
  about: { versions: ReadonlyMap<string, number>; isOwner: boolean },
) {
  const here = new Map(decisions.map((row) => [row.useCaseId, row]));
  return [...grounds.values()]
    .filter(({ suggestion, useCaseId }) => suggestion !== null || here.has(useCaseId))
    .map((ground) => {
      const decided = here.get(ground.useCaseId) ?? null;
      return { ...toldGround(ground, { ...about, decided }), decided };
    });
}

async function neighboursOf(ws: Workspace, { id }: ReviewMeeting) {
  const inOrder = (await reviewMeetingRows.read(ws)).sort((a, b) => byCode(a.heldOn, b.heldOn) || byCode(a.id, b.id));
  const at = inOrder.findIndex((each) => each.id === id);
  const told = (meeting: ReviewMeeting | undefined) =>
    meeting ? { id: meeting.id, name: meeting.name, heldOn: meeting.heldOn } : null;
  return { earlier: told(inOrder[at - 1]), later: told(inOrder[at + 1]) };
}

/** What a decision can be, and whom it can be written down for. */
export const choicesOf = (people: readonly { id: string; name: string }[]) => ({
  decisions: reviewDecisions.map((id) => ({
    id,
    name: decisionWords(id),
    meaning: decisionMeanings[id],
    goesOn: goesOn.has(id),
  })),
  reasons: stopReasons.map((id) => ({ id, name: stopReasonWords(id) })),
  people,
});
