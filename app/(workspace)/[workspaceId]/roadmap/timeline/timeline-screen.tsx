"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/app/_trpc/client";
import { boardInput } from "../board-input";
import { useBoardLook } from "../use-board-look";
import { TimelineWork } from "./timeline-work";

const EmptyTimeline = dynamic(() => import("./empty-timeline").then((module) => module.EmptyTimeline));

export function TimelineScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { scenarioId } = useBoardLook();
  const { data: board } = useSuspenseQuery(trpc.roadmap.board.queryOptions(boardInput(workspaceId, scenarioId)));
  const { data: marks } = useSuspenseQuery(trpc.roadmap.timelineMarks.queryOptions({ workspaceId }));
  if (board.plan.initiatives.length > 0)
    return (
      <TimelineWork key={scenarioId} workspaceId={workspaceId} scenarioId={scenarioId} board={board} marks={marks} />
    );
  return <EmptyTimeline workspaceId={workspaceId} mayAdd={board.may.edit && scenarioId === null} />;
}
