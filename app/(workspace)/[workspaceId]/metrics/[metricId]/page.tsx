import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { knownMetric } from "./known-metric";
import { MetricScreen } from "./metric-screen";

export const metadata: Metadata = { title: "Metric" };

type Params = Promise<{ workspaceId: string; metricId: string }>;

export default async function MetricPage({ params }: { params: Params }) {
  const { asked, detail } = await knownMetric(params);
  // It was read already to know that it is there.
  const query = { ...trpc.metric.one.queryOptions(asked), queryFn: () => detail };
  return (
    <Prefetched queries={[query]}>
      <MetricScreen {...asked} />
    </Prefetched>
  );
}
