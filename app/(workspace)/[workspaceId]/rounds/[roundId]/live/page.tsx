import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { LiveScreen } from "../live-screen";

export const metadata: Metadata = { title: "Scoring live" };

export default async function LivePage({ params }: { params: Promise<{ workspaceId: string; roundId: string }> }) {
  const { workspaceId, roundId: given } = await params;
  const asked = { workspaceId, roundId: decodeURIComponent(given) };
  const { round } = await (await caller()).round.detail(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  const { currentSubjectId } = round;
  return (
    <Prefetched
      queries={[
        trpc.round.detail.queryOptions(asked),
        ...(currentSubjectId ? [trpc.round.subject.queryOptions({ ...asked, subjectId: currentSubjectId })] : []),
      ]}
    >
      <LiveScreen {...asked} />
    </Prefetched>
  );
}
