import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { LearningsScreen } from "./learnings-screen";

export const metadata: Metadata = { title: "Learnings" };

export default async function LearningsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.learning.list.queryOptions({ workspaceId })]}>
      <LearningsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
