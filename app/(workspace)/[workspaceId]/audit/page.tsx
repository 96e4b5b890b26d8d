import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { askedBy } from "./asked-audit";
import { AuditScreen } from "./audit-screen";

export const metadata: Metadata = { title: "What happened" };

type Given = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AuditPage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const given = await searchParams;
  const asked = askedBy((key) => {
    const value = given[key];
    return typeof value === "string" ? value : null;
  });
  return (
    <Prefetched
      queries={[
        trpc.audit.entries.queryOptions({ workspaceId, ...asked }),
        trpc.audit.choices.queryOptions({ workspaceId }),
      ]}
    >
      <AuditScreen workspaceId={workspaceId} asked={asked} />
    </Prefetched>
  );
}
