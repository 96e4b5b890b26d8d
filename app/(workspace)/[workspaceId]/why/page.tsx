import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Why } from "./why";

export const metadata: Metadata = { title: "Strategy" };

export default async function WhyPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.strategy.page.queryOptions({ workspaceId })]}>
      <Why workspaceId={workspaceId} />
    </Prefetched>
  );
}
