import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { EvidenceScreen } from "./evidence-screen";

export const metadata: Metadata = { title: "Evidence" };

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<{ card?: string | string[] }>;
};

export default async function EvidencePage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const { card } = await searchParams;
  const evidenceId = typeof card === "string" && /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/.test(card) ? card : null;
  return (
    <Prefetched
      queries={[
        trpc.evidence.list.queryOptions({ workspaceId }),
        ...(evidenceId ? [trpc.evidence.card.queryOptions({ workspaceId, evidenceId })] : []),
      ]}
    >
      <EvidenceScreen workspaceId={workspaceId} firstId={evidenceId} />
    </Prefetched>
  );
}
