import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { JourneyScreen } from "./journey-screen";

export const metadata: Metadata = { title: "Journey" };

export default async function JourneyPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.journey.board.queryOptions({ workspaceId })]}>
      <JourneyScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
