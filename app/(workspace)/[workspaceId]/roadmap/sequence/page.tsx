import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { sequenceInput } from "./sequence-input";
import { SequenceScreen } from "./sequence-screen";

export const metadata: Metadata = { title: "Sequence for me" };

type Given = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function SequencePage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const { scenario } = await searchParams;
  const scenarioId = typeof scenario === "string" ? scenario : null;
  return (
    <Prefetched queries={[trpc.sequence.read.queryOptions(sequenceInput(workspaceId, scenarioId))]}>
      <SequenceScreen workspaceId={workspaceId} scenarioId={scenarioId} />
    </Prefetched>
  );
}
