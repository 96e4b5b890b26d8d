import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { FoundationsScreen } from "./foundations-screen";

export const metadata: Metadata = { title: "Foundations" };

export default async function FoundationsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.foundation.graph.queryOptions({ workspaceId })]}>
      <FoundationsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
