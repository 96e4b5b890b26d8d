import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ScenarioList } from "./scenario-list";

export const metadata: Metadata = { title: "Scenarios" };

export default async function ScenariosPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.scenario.list.queryOptions({ workspaceId })]}>
      <ScenarioList workspaceId={workspaceId} />
    </Prefetched>
  );
}
