import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { knownTest } from "../known-test";
import { ResultsScreen } from "./results-screen";

export const metadata: Metadata = { title: "Results" };

type Given = { params: Promise<{ workspaceId: string; experimentId: string }> };

export default async function ResultsPage({ params }: Given) {
  const asked = await knownTest(params);
  return (
    <Prefetched queries={[trpc.experiment.results.queryOptions(asked)]}>
      <ResultsScreen {...asked} />
    </Prefetched>
  );
}
