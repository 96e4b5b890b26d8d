import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { RoundScreen } from "./round-screen";

export const metadata: Metadata = { title: "Scoring round" };

export default async function RoundPage({ params }: { params: Promise<{ workspaceId: string; roundId: string }> }) {
  const { workspaceId, roundId: given } = await params;
  const asked = { workspaceId, roundId: decodeURIComponent(given) };
  await (await caller()).round.disputes(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.round.detail.queryOptions(asked), trpc.round.disputes.queryOptions(asked)]}>
      <RoundScreen {...asked} />
    </Prefetched>
  );
}
