import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { wayCookie } from "./way-of-writing";
import { Why } from "./why";

export const metadata: Metadata = { title: "Strategy" };

export default async function WhyPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  const chosen = (await cookies()).get(wayCookie)?.value;
  const way = chosen === "one" || chosen === "page" ? chosen : null;
  return (
    <Prefetched
      queries={[
        trpc.strategy.page.queryOptions({ workspaceId }),
        trpc.strategy.examples.queryOptions({ workspaceId }),
        trpc.genericDecision.list.queryOptions({ workspaceId }),
      ]}
    >
      <Why workspaceId={workspaceId} remembered={way} />
    </Prefetched>
  );
}
