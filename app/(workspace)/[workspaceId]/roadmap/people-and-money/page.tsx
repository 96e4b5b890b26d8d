import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { PeopleAndMoneyScreen } from "./people-and-money-screen";

export const metadata: Metadata = { title: "People and money" };

export default async function PeopleAndMoneyPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.peopleAndMoney.read.queryOptions({ workspaceId })]}>
      <PeopleAndMoneyScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
