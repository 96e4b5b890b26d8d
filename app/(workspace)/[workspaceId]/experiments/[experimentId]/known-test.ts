import { notFound } from "next/navigation";
import { caller } from "@/app/_trpc/prefetch";

type Params = Promise<{ workspaceId: string; experimentId: string }>;

/** The test an address speaks of; the page of what is not found where there is none. */
export async function knownTest(params: Params): Promise<{ workspaceId: string; experimentId: string }> {
  const { workspaceId, experimentId: given } = await params;
  const experimentId = decodeURIComponent(given);
  await (await caller()).experiment.status({ workspaceId, experimentId }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return { workspaceId, experimentId };
}
