import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ExperimentList } from "./experiment-list";

export const metadata: Metadata = { title: "Experiments" };

export default async function ExperimentsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched
      queries={[
        trpc.experiment.list.queryOptions({ workspaceId }),
        trpc.experiment.filters.queryOptions({ workspaceId }),
      ]}
    >
      <ExperimentList workspaceId={workspaceId} />
    </Prefetched>
  );
}
