import { reviewMeetingRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import { dayWords } from "@/domain/deck/deck-words";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { byCode } from "@/domain/ordering";
import { dayAfter } from "@/domain/reviews/review-days";
import { waitingUseCases } from "@/domain/reviews/waits-for-decision";

/** How many days ahead a meeting stands on the brief: our default. */
const announcedDays = 14;

export type Due = { key: string; sentence: string; to: string; date: string | null };

/** What the brief says is due: meetings that are near or late, and use cases that wait for a decision. */
export async function readDue(ws: Workspace, derived: DerivedWorkspace): Promise<Due[]> {
  const { today } = derived;
  const meetings = (await reviewMeetingRows.read(ws)).sort((a, b) => byCode(a.heldOn, b.heldOn));
  const near = meetings
    .filter(({ closedAt, heldOn }) => closedAt === null && heldOn <= dayAfter(today, announcedDays))
    .map(({ id, name, heldOn }) => ({
      key: id,
      sentence: `“${name}” ${heldOn < today ? `was for ${dayWords(heldOn)} and is still open` : `is on ${dayWords(heldOn)}`}.`,
      to: `reviews/${encodeURIComponent(id)}`,
      date: heldOn,
    }));
  const waiting = waitingUseCases(
    derived,
    meetings.findLast(({ closedAt }) => closedAt !== null)?.heldOn ?? null,
  ).length;
  if (waiting === 0) return near;
  const sentence = `${waiting} use ${waiting === 1 ? "case waits" : "cases wait"} for a decision.`;
  return [...near, { key: "waiting", sentence, to: "reviews", date: null }];
}
