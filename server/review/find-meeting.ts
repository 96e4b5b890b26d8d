import { reviewMeetingRows } from "@/db/returns";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { ReviewMeeting } from "@/domain/returns/returns";

export async function findMeeting(ws: Workspace, meetingId: string): Promise<Stored<ReviewMeeting>> {
  const meeting = await reviewMeetingRows.find(ws, meetingId);
  if (!meeting) throw new AttuneError("not_found", "This meeting is not here any more.");
  return meeting;
}

/** @throws AttuneError `invalid` when the meeting has ended: what it decided stays as it was. */
export function requireOpen(meeting: ReviewMeeting): void {
  if (meeting.closedAt !== null)
    throw new AttuneError("invalid", `“${meeting.name}” has ended. Open it again first, with a reason.`);
}
