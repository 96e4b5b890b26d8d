import { createHash } from "node:crypto";
import { commit, type Write } from "@/db/commit";
import { addReasonLater } from "@/db/plan-history";
import { readRemoved } from "@/db/removed";
import { reviewRows } from "@/db/returns";
import { ifMeetingOpen } from "@/db/review-meetings";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type Review, review } from "@/domain/returns/returns";
import { openHarms } from "@/domain/reviews/agenda-harm";
import { decidedAlready, decisionRefusal, type GivenDecision, suggestedBeside } from "@/domain/reviews/decide-review";
import { type ReviewGround, reviewGrounds } from "@/domain/reviews/review-ground";
import { decidedAction } from "@/domain/reviews/review-words";
import { derivedOf } from "../derive";
import { readShown } from "../finding/read-findings";
import { todayOf } from "../today";
import { findMeeting, requireOpen } from "./find-meeting";
import { readPeople } from "./people";

type Asked = GivenDecision & { meetingId: string | null; useCaseId: string; deciderId: string | null };
type At = { reviewId: string; version: number };

/** Stores what a person decided about a use case, beside what was suggested. */
export async function decide(ws: EditableWorkspace, { meetingId, useCaseId, deciderId, ...given }: Asked) {
  const meeting = await openMeeting(ws, meetingId);
  const ground = await groundOf(ws, useCaseId);
  await requirePerson(ws, deciderId);
  refuse(ws, given, ground);
  const id = idOf(meetingId, useCaseId);
  const known = await reviewRows.find(ws, id);
  if (known)
    throw new AttuneError(
      "stale",
      `This meeting decided about it already: ${decidedAlready(known)}. Change that decision instead.`,
    );
  const decided: Review = {
    ...{ id, useCaseId, meetingId, date: await dayOf(ws, meeting) },
    ...said(given),
    deciderId: deciderId ?? ws.userId,
    suggested: suggestedBeside(given.decision, ground),
  };
  return commit(ws, [...meeting.writes, reviewRows.add(ws, decided), addReasonLater("useCase", useCaseId)], {
    action: decidedAction(given.decision),
    reason: given.note || null,
    answer: { id, version: 1 },
  });
}

/** Changes a decision of a meeting that is open, or of none; what was suggested is what is suggested now. */
export async function changeDecision(
  ws: EditableWorkspace,
  { reviewId, version, deciderId, ...given }: At & GivenDecision & { deciderId: string | null },
) {
  const before = await findReview(ws, reviewId);
  const { useCaseId } = before;
  const { writes } = await openMeeting(ws, before.meetingId);
  if (useCaseId === null) throw new AttuneError("invalid", "This decision is about no use case any more.");
  const ground = await groundOf(ws, useCaseId);
  await requirePerson(ws, deciderId);
  if (before.version !== version)
    throw new AttuneError(
      "stale",
      `Somebody decided otherwise meanwhile: ${decidedAlready(before)}. Save again to put yours over it.`,
    );
  refuse(ws, given, ground);
  const after = {
    ...before,
    ...said(given),
    deciderId: deciderId ?? ws.userId,
    suggested: suggestedBeside(given.decision, ground),
  };
  return commit(ws, [...writes, reviewRows.put(ws, before, after), addReasonLater("useCase", useCaseId)], {
    action: decidedAction(given.decision),
    reason: given.note || null,
    answer: { version: version + 1 },
  });
}

/** Takes a decision back as if it had not been made; undone by `putBackDecision`. */
export async function takeBackDecision(ws: EditableWorkspace, { reviewId, version }: At) {
  const before = await findReview(ws, reviewId);
  const { writes } = await openMeeting(ws, before.meetingId);
  const about = before.useCaseId === null ? [] : [addReasonLater("useCase", before.useCaseId)];
  return commit(ws, [...writes, reviewRows.remove(ws, { ...before, version }), ...about], {
    action: "took back decision about use case",
    answer: null,
  });
}

export async function putBackDecision(ws: EditableWorkspace, reviewId: string) {
  if (await reviewRows.find(ws, reviewId)) throw new AttuneError("already_done", "This decision is here.");
  const removed = await readRemoved(ws, reviewRows, reviewId);
  if (!removed) throw new AttuneError("not_found", "There is no such decision to put back.");
  const back = review.parse(removed);
  const { writes } = await openMeeting(ws, back.meetingId);
  const about = back.useCaseId === null ? [] : [addReasonLater("useCase", back.useCaseId)];
  return commit(ws, [...writes, reviewRows.add(ws, back), ...about], {
    action: "put back decision about use case",
    answer: { id: reviewId, version: 1 },
  });
}

const said = ({ decision, reason, note }: GivenDecision) => ({ decision, reason, note: note || null });

/** One decision about a use case in a meeting: two people who decide at once meet in the same row. */
function idOf(meetingId: string | null, useCaseId: string): string {
  if (meetingId === null) return `V-${crypto.randomUUID().slice(0, 8)}`;
  return `V-${createHash("sha256").update(`${meetingId} ${useCaseId}`).digest("hex").slice(0, 24)}`;
}

type Meeting = { readonly writes: readonly Write[]; readonly heldOn: string | null };

async function openMeeting(ws: EditableWorkspace, meetingId: string | null): Promise<Meeting> {
  if (meetingId === null) return { writes: [], heldOn: null };
  const meeting = await findMeeting(ws, meetingId);
  requireOpen(meeting);
  return { writes: [ifMeetingOpen(ws, meetingId)], heldOn: meeting.heldOn };
}

/** Today, or the day of a meeting that is over and is written down now. */
async function dayOf(ws: EditableWorkspace, { heldOn }: Meeting): Promise<string> {
  const today = await todayOf(ws);
  return heldOn !== null && heldOn < today ? heldOn : today;
}

async function groundOf(ws: EditableWorkspace, useCaseId: string): Promise<ReviewGround> {
  const derived = await derivedOf(ws);
  const harms = openHarms(await readShown(ws));
  const ground = reviewGrounds(derived, harms).get(useCaseId);
  if (!ground) throw new AttuneError("not_found", "This use case is not here any more.");
  return ground;
}

async function requirePerson(ws: EditableWorkspace, deciderId: string | null): Promise<void> {
  if (deciderId !== null && !(await readPeople(ws)).knows(deciderId))
    throw new AttuneError("not_found", "This person is not here any more. Choose another one.");
}

function refuse(ws: EditableWorkspace, given: GivenDecision, ground: ReviewGround): void {
  const refusal = decisionRefusal(given, ground, { isOwner: ws.role === "owner" });
  if (refusal) throw new AttuneError("invalid", refusal);
}

async function findReview(ws: EditableWorkspace, reviewId: string): Promise<Stored<Review>> {
  const found = await reviewRows.find(ws, reviewId);
  if (!found) throw new AttuneError("not_found", "This decision is not here any more.");
  return found;
}
