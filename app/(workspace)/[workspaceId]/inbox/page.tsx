import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { InboxScreen } from "./inbox-screen";
import { firstAsked } from "./inbox-view";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.talk.inbox.queryOptions({ workspaceId, ...firstAsked })]}>
      <InboxScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
