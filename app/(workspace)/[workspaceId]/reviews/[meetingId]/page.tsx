import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { MeetingScreen } from "./meeting-screen";

export const metadata: Metadata = { title: "Review meeting" };

type Params = Promise<{ workspaceId: string; meetingId: string }>;

export default async function MeetingPage({ params }: { params: Params }) {
  const { workspaceId, meetingId: given } = await params;
  const meetingId = decodeURIComponent(given);
  await (await caller()).review.status({ workspaceId, meetingId }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.review.meeting.queryOptions({ workspaceId, meetingId, since: null })]}>
      <MeetingScreen workspaceId={workspaceId} meetingId={meetingId} />
    </Prefetched>
  );
}
