import { notFound } from "next/navigation";
import { caller } from "@/app/_trpc/prefetch";

type Params = Promise<{ workspaceId: string; metricId: string }>;

/** The metric an address speaks of; the page of what is not found where there is none. */
export async function knownMetric(params: Params) {
  const { workspaceId, metricId: given } = await params;
  const metricId = decodeURIComponent(given);
  const detail = await (await caller()).metric.one({ workspaceId, metricId }).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return { asked: { workspaceId, metricId }, detail };
}
