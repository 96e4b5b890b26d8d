import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { AddInitiative } from "../initiative/add-initiative";
import { RoadmapBar } from "../views-bar";

export function EmptyTimeline({ workspaceId, mayAdd }: { workspaceId: string; mayAdd: boolean }) {
  return (
    <>
      <PageHeader title="Timeline" sentence="Nothing is planned yet." />
      <RoadmapBar workspaceId={workspaceId} at="/timeline" />
      <EmptyState
        title="Nothing to draw yet"
        why="The timeline shows what runs when and what waits for what, so that nobody finds out too late that a bet starts before its foundation is done."
        example="Modular content, Q4 2026 – Q1 2027 → Side-by-side decision helper, Q2 2027"
        action={
          mayAdd ? (
            <AddInitiative workspaceId={workspaceId} />
          ) : (
            <p className="text-ink-3">Ask an editor to add the first piece of work.</p>
          )
        }
      />
    </>
  );
}
