import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Readiness } from "./readiness";

export const metadata: Metadata = { title: "Are we ready?" };

export default async function ReadinessPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.strategy.readiness.queryOptions({ workspaceId })]}>
      <Readiness workspaceId={workspaceId} />
    </Prefetched>
  );
}
