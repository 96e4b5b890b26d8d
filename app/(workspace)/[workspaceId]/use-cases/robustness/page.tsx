import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { RobustnessScreen } from "./robustness-screen";

export const metadata: Metadata = { title: "How firm the order is" };

export default async function RobustnessPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.useCase.robustnessInputs.queryOptions({ workspaceId })]}>
      <RobustnessScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
