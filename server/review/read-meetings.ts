import { reviewMeetingRows, reviewRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { sixMonthsAfter } from "@/domain/customers/generic-target";
import { grouped } from "@/domain/grouped";
import { byCode } from "@/domain/ordering";
import { countOpenHarm } from "@/domain/reviews/dealt-with";
import { meetingsSentence } from "@/domain/reviews/meeting-sentence";
import { dayAfter } from "@/domain/reviews/review-days";
import { waitingUseCases } from "@/domain/reviews/waits-for-decision";
import { derivedOf } from "../derive";
import { readShown } from "../finding/read-findings";
import { readPeople } from "./people";
import { stateOf } from "./read-meeting";

/** All meetings, the latest first, with what waits for the next one. */
export async function readMeetings(ws: Workspace) {
  const meetings = await reviewMeetingRows.read(ws);
  const derived = await derivedOf(ws);
  const { nameOf } = await readPeople(ws);
  const decided = grouped(await reviewRows.read(ws), ({ meetingId }) => meetingId ?? "");
  const rows = meetings
    .map((meeting) => {
      const { agenda, closedById, note, ...head } = meeting;
      const many = decided.get(meeting.id)?.length ?? 0;
      return {
        ...head,
        hasNote: note !== null && note !== "",
        state: stateOf(meeting, derived.today),
        closedBy: closedById && nameOf(closedById),
        decisions: many,
        /** Points that stayed open; null while the meeting has not ended. */
        leftOpen: agenda ? agenda.filter(({ state }) => state === "open").length : null,
      };
    })
    .sort((a, b) => byCode(b.heldOn, a.heldOn) || byCode(b.id, a.id));
  const last = rows.find(({ state }) => state === "ended")?.heldOn ?? null;
  const waiting = waitingUseCases(derived, last).length;
  const harms = countOpenHarm(derived, await readShown(ws), last ?? derived.today);
  return {
    sentence: meetingsSentence(rows, { today: derived.today, waiting, harms }),
    rows,
    waiting,
    harms,
    today: derived.today,
    /** Our default for the next one: a month after today; half a year is the longest we would wait. */
    proposedOn: dayAfter(derived.today, 28),
    latestOn: sixMonthsAfter(derived.today),
    decisions: derived.file.reviews.length,
    may: { edit: allows(ws.role, "edit") },
  };
}
