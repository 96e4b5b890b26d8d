import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { RoadmapScreen } from "./roadmap-screen";

export const metadata: Metadata = { title: "Roadmap" };

export default async function RoadmapPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.roadmap.board.queryOptions({ workspaceId })]}>
      <RoadmapScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
