import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { knownTest } from "../known-test";
import { PlanScreen } from "./plan-screen";

export const metadata: Metadata = { title: "Plan of a test" };

export default async function PlanPage({ params }: { params: Promise<{ workspaceId: string; experimentId: string }> }) {
  const asked = await knownTest(params);
  return (
    <Prefetched queries={[trpc.experiment.plan.queryOptions(asked)]}>
      <PlanScreen {...asked} />
    </Prefetched>
  );
}
