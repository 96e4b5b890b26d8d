import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { knownTest } from "./known-test";
import { TestScreen } from "./test-screen";

export const metadata: Metadata = { title: "Test" };

export default async function TestPage({ params }: { params: Promise<{ workspaceId: string; experimentId: string }> }) {
  const asked = await knownTest(params);
  return (
    <Prefetched queries={[trpc.experiment.readout.queryOptions(asked)]}>
      <TestScreen {...asked} />
    </Prefetched>
  );
}
