import type { ReactNode } from "react";
import { EmptyState } from "@/ui/states";

export function EmptyRoadmap({ add }: { add: ReactNode }) {
  return (
    <EmptyState
      title="Nothing is planned yet"
      why="A roadmap puts the bets worth making into quarters, beside the foundations they stand on, so that nothing starts before it is ready."
      example="Q1 2027 · Side-by-side decision helper · 11 weeks · needs modular content at level 2"
      action={add || <p className="text-ink-3">Ask an editor to add the first piece of work.</p>}
    />
  );
}
