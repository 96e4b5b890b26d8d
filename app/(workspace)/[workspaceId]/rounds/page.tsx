import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { subjectKinds } from "@/domain/scoring/rounds/round";
import { RoundList } from "./round-list";

export const metadata: Metadata = { title: "Scoring rounds" };

type Given = { params: Promise<{ workspaceId: string }>; searchParams: Promise<{ start?: string | string[] }> };

export default async function RoundsPage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const { start } = await searchParams;
  return (
    <Prefetched queries={[trpc.round.list.queryOptions({ workspaceId })]}>
      <RoundList workspaceId={workspaceId} startWith={subjectKinds.find((kind) => kind === start) ?? null} />
    </Prefetched>
  );
}
