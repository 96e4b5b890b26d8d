import { and, eq, isNull } from "drizzle-orm";
import type { Write } from "./commit";
import { reviewMeetings } from "./schema";
import type { EditableWorkspace } from "./workspace";

/** Undoes the commit it is part of when the meeting ended meanwhile: what an ended meeting decided stays. */
export const ifMeetingOpen = (ws: EditableWorkspace, meetingId: string): Write => ({
  kind: "check",
  id: meetingId,
  before: null,
  after: null,
  run: (tx) =>
    tx
      .select({ id: reviewMeetings.id })
      .from(reviewMeetings)
      .where(
        and(eq(reviewMeetings.workspaceId, ws.id), eq(reviewMeetings.id, meetingId), isNull(reviewMeetings.closedAt)),
      ),
});
