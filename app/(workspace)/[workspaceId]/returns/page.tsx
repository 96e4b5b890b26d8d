import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ReturnsScreen } from "./returns-screen";

export const metadata: Metadata = { title: "Returns" };

export default async function ReturnsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.returns.overview.queryOptions({ workspaceId })]}>
      <ReturnsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
