import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { UseCaseDetail } from "./use-case-detail";

export const metadata: Metadata = { title: "Use case" };

export default async function UseCasePage({ params }: { params: Promise<{ workspaceId: string; useCaseId: string }> }) {
  const { workspaceId, useCaseId: given } = await params;
  const useCaseId = decodeURIComponent(given);
  await (await caller()).useCase.scorers({ workspaceId, useCaseId }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  const asked = { workspaceId, useCaseId };
  return (
    <Prefetched
      queries={[
        trpc.useCase.detail.queryOptions(asked),
        trpc.useCase.scorers.queryOptions(asked),
        trpc.useCase.why.queryOptions(asked),
        trpc.ledger.ofUseCase.queryOptions(asked),
        trpc.signOff.ofUseCase.queryOptions(asked),
      ]}
    >
      <UseCaseDetail workspaceId={workspaceId} useCaseId={useCaseId} />
    </Prefetched>
  );
}
