import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { PressureScreen } from "./pressure-screen";

export const metadata: Metadata = { title: "Contact pressure" };

export default async function PressurePage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.channel.pressure.queryOptions({ workspaceId })]}>
      <PressureScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
