import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { LibraryScreen } from "./library-screen";

export const metadata: Metadata = { title: "All metrics" };

export default async function LibraryPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.metric.library.queryOptions({ workspaceId })]}>
      <LibraryScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
