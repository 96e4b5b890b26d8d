import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { latestValues } from "./asked-values";
import { ValuesScreen } from "./values-screen";

export const metadata: Metadata = { title: "Values of metrics" };

export default async function ValuesPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.metric.values.queryOptions({ workspaceId, ...latestValues })]}>
      <ValuesScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
