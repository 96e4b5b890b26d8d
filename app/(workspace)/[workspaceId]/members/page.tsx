import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { MemberList } from "./member-list";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.member.list.queryOptions({ workspaceId })]}>
      <MemberList workspaceId={workspaceId} />
    </Prefetched>
  );
}
