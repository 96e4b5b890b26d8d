import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { LedgerScreen } from "./ledger-screen";

export const metadata: Metadata = { title: "Data held" };

export default async function DataHeldPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.ledger.list.queryOptions({ workspaceId })]}>
      <LedgerScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
