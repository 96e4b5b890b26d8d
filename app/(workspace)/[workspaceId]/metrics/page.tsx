import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ScorecardScreen } from "./scorecard-screen";

export const metadata: Metadata = { title: "Metrics" };

export default async function MetricsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched
      queries={[trpc.metric.scorecard.queryOptions({ workspaceId }), trpc.metric.alerts.queryOptions({ workspaceId })]}
    >
      <ScorecardScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
