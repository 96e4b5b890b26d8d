import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { MetricBoard } from "./metric-board";

export const metadata: Metadata = { title: "Metrics" };

export default async function MetricsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.metric.overview.queryOptions({ workspaceId })]}>
      <MetricBoard workspaceId={workspaceId} />
    </Prefetched>
  );
}
