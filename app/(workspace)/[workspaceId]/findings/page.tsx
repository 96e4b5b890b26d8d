import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { FindingsScreen } from "./findings-screen";

export const metadata: Metadata = { title: "Findings" };

export default async function FindingsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.finding.list.queryOptions({ workspaceId })]}>
      <FindingsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
