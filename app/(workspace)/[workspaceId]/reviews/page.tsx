import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { MeetingList } from "./meeting-list";

export const metadata: Metadata = { title: "Stop or keep" };

export default async function ReviewsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.review.meetings.queryOptions({ workspaceId })]}>
      <MeetingList workspaceId={workspaceId} />
    </Prefetched>
  );
}
