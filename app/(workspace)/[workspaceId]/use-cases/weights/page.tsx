import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { WeightsScreen } from "./weights-screen";

export const metadata: Metadata = { title: "Weights" };

export default async function WeightsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched
      queries={[trpc.useCase.list.queryOptions({ workspaceId }), trpc.weighting.current.queryOptions({ workspaceId })]}
    >
      <WeightsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
