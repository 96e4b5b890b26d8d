import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ScenarioScreen } from "./scenario-screen";

export const metadata: Metadata = { title: "Scenario" };

type Given = {
  params: Promise<{ workspaceId: string; scenarioId: string }>;
  searchParams: Promise<{ against?: string | string[] }>;
};

export default async function ScenarioPage({ params, searchParams }: Given) {
  const { workspaceId, scenarioId } = await params;
  const { against } = await searchParams;
  const asked = {
    workspaceId,
    scenarioId: decodeURIComponent(scenarioId),
    againstId: typeof against === "string" ? against : null,
  };
  await (await caller()).scenario.one(asked).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched queries={[trpc.scenario.one.queryOptions(asked)]}>
      <ScenarioScreen {...asked} />
    </Prefetched>
  );
}
