import type { ReactNode } from "react";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { TestsBar } from "./views-bar";

export function EmptyLog({ workspaceId, action }: { workspaceId: string; action: ReactNode }) {
  return (
    <>
      <PageHeader title="Experiments" sentence="Nothing has been tested yet." />
      <TestsBar workspaceId={workspaceId} at="" />
      <EmptyState
        title="What do customers do when we help them?"
        why="Here every test is kept with its reason, its result on both sides, and what it taught, so that nobody runs the same failure twice."
        example="“A finder quiz at the short list raises orders and does not make people feel rushed.” Orders +7.6%, confidence up 6 points, regret no worse than we accept: ship."
        action={action || <p className="text-ink-3">Ask a contributor or an editor to log the first one.</p>}
      />
    </>
  );
}
