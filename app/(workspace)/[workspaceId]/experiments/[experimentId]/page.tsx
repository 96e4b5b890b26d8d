import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { Readout } from "./readout";

export const metadata: Metadata = { title: "Readout" };

export default async function ReadoutPage({
  params,
}: {
  params: Promise<{ workspaceId: string; experimentId: string }>;
}) {
  const { workspaceId, experimentId: given } = await params;
  const experimentId = decodeURIComponent(given);
  const known = await (await caller()).experiment.list({ workspaceId });
  if (!known.some(({ id }) => id === experimentId)) notFound();
  return (
    <Prefetched queries={[trpc.experiment.readout.queryOptions({ workspaceId, experimentId })]}>
      <Readout workspaceId={workspaceId} experimentId={experimentId} />
    </Prefetched>
  );
}
