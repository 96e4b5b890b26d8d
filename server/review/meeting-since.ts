import { readBaselineHeads } from "@/db/plan-history";
import { reviewMeetingRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import type { ReviewMeeting } from "@/domain/returns/returns";
import { dayAfter, momentOf } from "@/domain/reviews/review-days";

/** Where nothing was ever reviewed: our default, a quarter. */
const defaultDays = 91;

export type Since = {
  /** YYYY-MM-DD. */
  day: string;
  /** Milliseconds since 1970: what was written from then on is news. */
  moment: number;
  from: "asked" | "last_meeting" | "plan_review" | "default";
  /** What is told of it: the meeting or review it counts from. */
  name: string | null;
};

/** From when on a meeting tells what changed: what it says itself, else the meeting before it, else the last review of the plan. */
export async function sinceOf(ws: Workspace, meeting: ReviewMeeting, asked: string | null): Promise<Since> {
  const day = asked ?? meeting.since;
  if (day !== null) return { day, moment: momentOf(day), from: "asked", name: null };
  const before = (await reviewMeetingRows.read(ws))
    .filter(({ id, heldOn, closedAt }) => id !== meeting.id && closedAt !== null && heldOn <= meeting.heldOn)
    .reduce<ReviewMeeting | null>((last, each) => (last && last.heldOn > each.heldOn ? last : each), null);
  if (before) {
    const moment = Math.min(before.closedAt ?? Number.MAX_SAFE_INTEGER, momentOf(dayAfter(before.heldOn, 1)));
    return { day: before.heldOn, moment, from: "last_meeting", name: before.name };
  }
  const review = (await readBaselineHeads(ws)).find(({ takenOn }) => takenOn < meeting.heldOn);
  if (review) return { day: review.takenOn, moment: review.takenAt, from: "plan_review", name: review.name };
  const start = dayAfter(meeting.heldOn, -defaultDays);
  return { day: start, moment: momentOf(start), from: "default", name: null };
}
