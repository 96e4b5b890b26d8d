import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { ChangesScreen } from "./changes-screen";

export const metadata: Metadata = { title: "What changed" };

type Asked = { since?: string | string[]; until?: string | string[] };
type Given = { params: Promise<{ workspaceId: string }>; searchParams: Promise<Asked> };

export default async function ChangesPage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const { since, until } = await searchParams;
  const asked = { since: idOf(since) ?? "last", until: idOf(until) };
  return (
    <Prefetched queries={[trpc.planHistory.changes.queryOptions({ workspaceId, ...asked })]}>
      <ChangesScreen workspaceId={workspaceId} asked={asked} />
    </Prefetched>
  );
}

const idOf = (given: string | string[] | undefined) =>
  typeof given === "string" && /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/.test(given) ? given : null;
