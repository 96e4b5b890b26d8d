import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { InstrumentScreen } from "./instrument-screen";

export const metadata: Metadata = { title: "Questionnaire" };

type Given = { params: Promise<{ workspaceId: string; instrumentId: string }> };

export default async function InstrumentPage({ params }: Given) {
  const { workspaceId, instrumentId: given } = await params;
  const asked = { workspaceId, instrumentId: decodeURIComponent(given) };
  await (await caller()).survey.instrument(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.survey.instrument.queryOptions(asked)]}>
      <InstrumentScreen {...asked} />
    </Prefetched>
  );
}
