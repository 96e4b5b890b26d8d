import { commit, type Write } from "@/db/commit";
import { readBaselineHeads } from "@/db/plan-history";
import { reviewMeetingRows, reviewRows } from "@/db/returns";
import { mostBaselines, planBaselineRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { keepAgenda } from "@/domain/reviews/keep-agenda";
import { derivedOf } from "../derive";
import { readPart } from "../plan-history/changed-ids";
import { findMeeting } from "./find-meeting";
import { readPeople } from "./people";
import { readAgenda } from "./read-agenda";

type At = { meetingId: string; version: number };

/**
 * Ends a meeting: its agenda stays as it was, with what was decided and what was left open. The plan is kept beside it as
 * a review of the plan, so that the next meeting tells exactly what changed since.
 */
export async function endMeeting(ws: EditableWorkspace, { meetingId, version }: At) {
  const before = await findMeeting(ws, meetingId);
  if (before.closedAt !== null) throw new AttuneError("already_done", "This meeting has ended already.");
  requireSameVersion(before.version, version);
  const mark = await reviewRows.mark(ws);
  const derived = await derivedOf(ws);
  const people = await readPeople(ws);
  const { points } = await readAgenda(ws, derived, { meeting: before, people, asked: null });
  const agenda = keepAgenda(points);
  const after = { ...before, agenda, closedAt: Date.now(), closedById: ws.userId };
  // A decision that comes in between would be missing on the agenda that is kept.
  const still = reviewRows.ifStill(ws, mark, { kind: "check", id: meetingId, after: null });
  const leftOpen = agenda.filter(({ state }) => state === "open").length;
  return commit(ws, [still, reviewMeetingRows.put(ws, before, after), ...(await keepPlan(ws, before, derived.today))], {
    action: "ended review meeting",
    answer: { version: version + 1, leftOpen },
  });
}

/** Opens an ended meeting again: its agenda is worked out anew, and what it kept of the plan is let go. */
export async function reopenMeeting(ws: EditableWorkspace, { meetingId, version, reason }: At & { reason: string }) {
  const before = await findMeeting(ws, meetingId);
  if (before.closedAt === null) throw new AttuneError("already_done", "This meeting is open.");
  requireSameVersion(before.version, version);
  const kept = await planBaselineRows.find(ws, baselineIdOf(meetingId));
  const after = { ...before, agenda: null, closedAt: null, closedById: null };
  const writes = [reviewMeetingRows.put(ws, before, after), ...(kept ? [planBaselineRows.remove(ws, kept)] : [])];
  return commit(ws, writes, { action: "opened review meeting again", reason, answer: { version: version + 1 } });
}

function requireSameVersion(is: number, version: number): void {
  if (is !== version)
    throw new AttuneError("stale", "Somebody changed this meeting meanwhile. Look again, then decide.");
}

const baselineIdOf = (meetingId: string) => `PB-${meetingId}`.slice(0, 64);

/** The plan as it is, unless somebody kept it under the same name today, or as many as can be are kept. */
async function keepPlan(
  ws: EditableWorkspace,
  { id: meetingId, name }: { id: string; name: string },
  takenOn: string,
): Promise<Write[]> {
  const heads = await readBaselineHeads(ws);
  const id = baselineIdOf(meetingId);
  const isKept = heads.some((head) => head.id === id || (head.name === name && head.takenOn === takenOn));
  if (isKept || heads.length >= mostBaselines) return [];
  const baseline = { id, name, takenOn, takenBy: ws.userId, takenAt: Date.now(), part: await readPart(ws) };
  return [{ ...planBaselineRows.add(ws, baseline), after: { name, takenOn } }];
}
