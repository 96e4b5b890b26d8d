"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { boardInput } from "../board-input";
import { AddInitiative } from "../initiative/add-initiative";
import { useBoardLook } from "../use-board-look";
import { RoadmapBar } from "../views-bar";
import { TimelineWork } from "./timeline-work";

export function TimelineScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { scenarioId } = useBoardLook();
  const { data: board } = useSuspenseQuery(trpc.roadmap.board.queryOptions(boardInput(workspaceId, scenarioId)));
  const { data: marks } = useSuspenseQuery(trpc.roadmap.timelineMarks.queryOptions({ workspaceId }));
  if (board.plan.initiatives.length > 0)
    return (
      <TimelineWork key={scenarioId} workspaceId={workspaceId} scenarioId={scenarioId} board={board} marks={marks} />
    );
  return (
    <>
      <PageHeader title="Timeline" sentence="Nothing is planned yet." />
      <RoadmapBar workspaceId={workspaceId} at="/timeline" />
      <EmptyState
        title="Nothing to draw yet"
        why="The timeline shows what runs when and what waits for what, so that nobody finds out too late that a bet starts before its foundation is done."
        example="Modular content, Q4 2026 – Q1 2027 → Side-by-side decision helper, Q2 2027"
        action={
          board.may.edit && scenarioId === null ? (
            <AddInitiative workspaceId={workspaceId} />
          ) : (
            <p className="text-ink-3">Ask an editor to add the first piece of work.</p>
          )
        }
      />
    </>
  );
}
