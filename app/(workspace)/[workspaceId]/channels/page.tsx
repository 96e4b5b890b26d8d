import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ChannelBoard } from "./channel-board";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.channel.list.queryOptions({ workspaceId })]}>
      <ChannelBoard workspaceId={workspaceId} />
    </Prefetched>
  );
}
