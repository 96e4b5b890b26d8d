import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { WhyStillScreen } from "./why-still-screen";

export const metadata: Metadata = { title: "Why are we still doing this" };

export default async function WhyStillPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.review.whyStill.queryOptions({ workspaceId })]}>
      <WhyStillScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
