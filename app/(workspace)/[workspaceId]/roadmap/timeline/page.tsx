import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { boardInput } from "../board-input";
import { TimelineScreen } from "./timeline-screen";

export const metadata: Metadata = { title: "Timeline" };

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function TimelinePage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const { scenario } = await searchParams;
  const input = boardInput(workspaceId, typeof scenario === "string" ? scenario : null);
  return (
    <Prefetched
      queries={[trpc.roadmap.board.queryOptions(input), trpc.roadmap.timelineMarks.queryOptions({ workspaceId })]}
    >
      <TimelineScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
