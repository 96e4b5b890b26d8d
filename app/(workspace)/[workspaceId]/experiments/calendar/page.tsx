import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { CalendarScreen } from "./calendar-screen";

export const metadata: Metadata = { title: "Calendar of tests" };

export default async function CalendarPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.experiment.calendar.queryOptions({ workspaceId })]}>
      <CalendarScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
