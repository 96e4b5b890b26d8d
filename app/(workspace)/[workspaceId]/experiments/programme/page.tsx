import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ProgrammeScreen } from "./programme-screen";

export const metadata: Metadata = { title: "Programme of tests" };

export default async function ProgrammePage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched
      queries={[
        trpc.experiment.programme.queryOptions({ workspaceId }),
        trpc.holdout.list.queryOptions({ workspaceId }),
      ]}
    >
      <ProgrammeScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
