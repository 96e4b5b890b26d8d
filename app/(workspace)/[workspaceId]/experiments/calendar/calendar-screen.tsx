"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { CalendarWork } from "./calendar-work";
import { EmptyCalendar } from "./empty-calendar";

export function CalendarScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: calendar } = useSuspenseQuery(trpc.experiment.calendar.queryOptions({ workspaceId }));
  return calendar.tests.length === 0 ? (
    <EmptyCalendar workspaceId={workspaceId} mayLog={calendar.may.contribute} />
  ) : (
    <CalendarWork workspaceId={workspaceId} calendar={calendar} />
  );
}
