import { commit } from "@/db/commit";
import { readRemoved } from "@/db/removed";
import { reviewMeetingRows, reviewRows } from "@/db/returns";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { dayWords } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { type ReviewMeeting, reviewMeeting } from "@/domain/returns/returns";
import { findMeeting, requireOpen } from "./find-meeting";

export type MeetingFacts = Pick<ReviewMeeting, "name" | "heldOn" | "since" | "attendees" | "note">;
type At = { meetingId: string; version: number };

export async function planMeeting(ws: EditableWorkspace, given: MeetingFacts) {
  const facts = soundFacts(given);
  await refuseTwice(ws, facts, null);
  const id = `RM-${crypto.randomUUID().slice(0, 8)}`;
  const meeting = { id, ...facts, agenda: null, closedAt: null, closedById: null };
  return commit(ws, [reviewMeetingRows.add(ws, meeting)], {
    action: "planned review meeting",
    answer: { id, version: 1 },
  });
}

export async function editMeeting(ws: EditableWorkspace, { meetingId, version, ...given }: At & MeetingFacts) {
  const before = await findMeeting(ws, meetingId);
  requireOpen(before);
  if (before.version !== version)
    throw new AttuneError(
      "stale",
      `Somebody changed this meeting meanwhile: it is “${before.name}” of ${dayWords(before.heldOn)} now. Save again to put yours over it.`,
    );
  const facts = soundFacts(given);
  await refuseTwice(ws, facts, meetingId);
  return commit(ws, [reviewMeetingRows.put(ws, before, { ...before, ...facts })], {
    action: "edited review meeting",
    answer: { version: version + 1 },
  });
}

/** What is written down during the meeting; whoever contributes may. */
export async function noteMeeting(
  ws: ContributableWorkspace,
  { meetingId, version, note }: At & { note: string | null },
) {
  const before = await findMeeting(ws, meetingId);
  requireOpen(before);
  if (before.version !== version)
    throw new AttuneError(
      "stale",
      `Somebody wrote meanwhile: ${before.note ? `“${before.note}”` : "the note is empty now"}. Save again to put yours over it.`,
    );
  return commit(ws, [reviewMeetingRows.put(ws, before, { ...before, note: note || null })], {
    action: "wrote note of review meeting",
    answer: { version: version + 1 },
  });
}

/** Takes a meeting off that was not held. One in which something was decided stays on record. */
export async function removeMeeting(ws: EditableWorkspace, { meetingId, version }: At) {
  const before = await findMeeting(ws, meetingId);
  requireOpen(before);
  const mark = await reviewRows.mark(ws);
  const many = (await reviewRows.read(ws)).filter((review) => review.meetingId === meetingId).length;
  if (many > 0)
    throw new AttuneError(
      "invalid",
      `${many === 1 ? "A decision was" : `${many} decisions were`} made in this meeting, so it stays on record. Take ${many === 1 ? "it" : "them"} back first.`,
    );
  const still = reviewRows.ifStill(ws, mark, { kind: "check", id: meetingId, after: null });
  return commit(ws, [still, reviewMeetingRows.remove(ws, { ...before, version })], {
    action: "removed review meeting",
    answer: null,
  });
}

export async function putBackMeeting(ws: EditableWorkspace, meetingId: string) {
  if (await reviewMeetingRows.find(ws, meetingId)) throw new AttuneError("already_done", "This meeting is here.");
  const removed = await readRemoved(ws, reviewMeetingRows, meetingId);
  if (!removed) throw new AttuneError("not_found", "There is no such meeting to put back.");
  return commit(ws, [reviewMeetingRows.add(ws, reviewMeeting.parse(removed))], {
    action: "put back review meeting",
    answer: { id: meetingId, version: 1 },
  });
}

function soundFacts({ name, heldOn, since, attendees, note }: MeetingFacts): MeetingFacts {
  if (since !== null && since > heldOn)
    throw new AttuneError(
      "invalid",
      `It tells what changed since ${dayWords(since)}, which is after ${dayWords(heldOn)}. Choose a day before the meeting.`,
    );
  const named = attendees.filter((attendee) => attendee !== "");
  return { name, heldOn, since, attendees: [...new Set(named)], note: note || null };
}

/** Two of one name and day could not be told apart. */
async function refuseTwice(ws: Workspace, { name, heldOn }: MeetingFacts, but: string | null): Promise<void> {
  const same = (await reviewMeetingRows.read(ws)).some(
    (each) => each.id !== but && each.name === name && each.heldOn === heldOn,
  );
  if (same)
    throw new AttuneError(
      "invalid",
      `There is a meeting “${name}” on ${dayWords(heldOn)} already. Choose another name.`,
    );
}
