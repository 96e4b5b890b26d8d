import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { AudienceBoard } from "./audience-board";

export const metadata: Metadata = { title: "Audiences" };

export default async function AudiencesPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.audience.list.queryOptions({ workspaceId })]}>
      <AudienceBoard workspaceId={workspaceId} />
    </Prefetched>
  );
}
