import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Brief } from "./brief";

export const metadata: Metadata = { title: "Brief" };

export default async function BriefPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.brief.read.queryOptions({ workspaceId })]}>
      <Brief workspaceId={workspaceId} />
    </Prefetched>
  );
}
