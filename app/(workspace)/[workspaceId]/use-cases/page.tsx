import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { UseCaseList } from "./use-case-list";

export const metadata: Metadata = { title: "Use cases" };

export default async function UseCasesPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched
      queries={[
        trpc.useCase.list.queryOptions({ workspaceId }),
        trpc.view.list.queryOptions({ workspaceId, screen: "useCases" }),
        trpc.signOff.blocked.queryOptions({ workspaceId }),
      ]}
    >
      <UseCaseList workspaceId={workspaceId} />
    </Prefetched>
  );
}
