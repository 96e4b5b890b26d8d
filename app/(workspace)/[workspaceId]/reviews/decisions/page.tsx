import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { askedBy } from "./asked-decisions";
import { DecisionsScreen } from "./decisions-screen";

export const metadata: Metadata = { title: "Decisions" };

type Given = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DecisionsPage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const given = await searchParams;
  const asked = askedBy((key) => {
    const value = given[key];
    return typeof value === "string" ? value : null;
  });
  return (
    <Prefetched queries={[trpc.review.decisions.queryOptions({ workspaceId, ...asked })]}>
      <DecisionsScreen workspaceId={workspaceId} asked={asked} />
    </Prefetched>
  );
}
