import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { FolderScreen } from "./folder-screen";

export const metadata: Metadata = { title: "Watched folder" };

export default async function FolderPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.drop.reports.queryOptions({ workspaceId })]}>
      <FolderScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
