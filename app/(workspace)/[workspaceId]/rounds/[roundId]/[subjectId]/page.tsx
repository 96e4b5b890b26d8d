import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { SubjectPage } from "../subject-page";

export const metadata: Metadata = { title: "Scoring" };

type Params = { workspaceId: string; roundId: string; subjectId: string };

export default async function RoundSubjectPage({ params }: { params: Promise<Params> }) {
  const { workspaceId, roundId, subjectId } = await params;
  const asked = { workspaceId, roundId: decodeURIComponent(roundId), subjectId: decodeURIComponent(subjectId) };
  await (await caller()).round.subject(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.round.subject.queryOptions(asked)]}>
      <SubjectPage {...asked} />
    </Prefetched>
  );
}
