import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { knownTest } from "../known-test";
import { HistoryScreen } from "./history-screen";

export const metadata: Metadata = { title: "History of a test" };

type Given = { params: Promise<{ workspaceId: string; experimentId: string }> };

export default async function TestHistoryPage({ params }: Given) {
  const asked = await knownTest(params);
  return (
    <Prefetched
      queries={[
        trpc.experiment.status.queryOptions(asked),
        trpc.experiment.history.queryOptions({ ...asked, cursor: null }),
      ]}
    >
      <HistoryScreen {...asked} />
    </Prefetched>
  );
}
