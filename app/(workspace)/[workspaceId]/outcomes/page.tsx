import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Outcomes } from "./outcomes";

export const metadata: Metadata = { title: "Outcomes" };

export default async function OutcomesPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.outcomeMap.page.queryOptions({ workspaceId })]}>
      <Outcomes workspaceId={workspaceId} />
    </Prefetched>
  );
}
