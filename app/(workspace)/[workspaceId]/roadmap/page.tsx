import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { boardInput } from "./board-input";
import { RoadmapScreen } from "./roadmap-screen";

export const metadata: Metadata = { title: "Roadmap" };

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RoadmapPage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const { scenario } = await searchParams;
  const scenarioId = typeof scenario === "string" ? scenario : null;
  return (
    <Prefetched queries={[trpc.roadmap.board.queryOptions(boardInput(workspaceId, scenarioId))]}>
      <RoadmapScreen key={scenarioId} workspaceId={workspaceId} />
    </Prefetched>
  );
}
