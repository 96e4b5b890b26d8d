import type { inferRouterOutputs } from "@trpc/server";
import { foundationsOf } from "@/domain/foundations/block-library";
import { readinessOf } from "@/domain/foundations/readiness";
import { quarterNumber } from "@/domain/quarters";
import { type BoardLayout, boardLayout, boardQuarters } from "@/domain/roadmap/board-layout";
import { roadmapLoad, roadmapViolations } from "@/domain/roadmap/check-roadmap";
import { moveInitiative } from "@/domain/roadmap/move-initiative";
import { levelsInPlan } from "@/domain/roadmap/plan-levels";
import { costIn } from "@/domain/roadmap/quarter-effect";
import type { AppRouter } from "@/server/root";

export type Board = inferRouterOutputs<AppRouter>["roadmap"]["board"];
export type BoardItem = Board["plan"]["initiatives"][number];
export type Facts = Board["facts"][string];

/** A move under consideration: nothing is stored while it is one. */
export type Draft = {
  initiativeId: string;
  startQuarter: string;
  lane: string | null;
  /** Carried by keys, or put down and considered. */
  phase: "carrying" | "considering";
  reason: string;
  /** Why it could not be stored; what was typed is kept. */
  problem: string | null;
};

export type QuarterHead = {
  quarter: string;
  load: number;
  /** What it was before the move under consideration, where that differs. */
  loadBefore: number | null;
  capacity: number | null;
  over: boolean;
  cost: number;
};

export type ShownItem = BoardItem & { ghostOf?: string };

export type BoardView = {
  items: readonly BoardItem[];
  layout: BoardLayout<ShownItem>;
  heads: QuarterHead[];
  /** Percent of what an item needs that is in place when it starts, by item. */
  readyPct: Map<string, number>;
  /** What is missing when an item starts, as a sentence, by item. */
  gaps: Map<string, string>;
};

/** The board as it would be with the draft. */
export function boardView(
  board: Board,
  draft: Pick<Draft, "initiativeId" | "startQuarter" | "lane"> | null,
): BoardView {
  const { plan } = board;
  const items = draft ? moveInitiative(plan.initiatives, draft) : plan.initiatives;
  const original = draft && items !== plan.initiatives && plan.initiatives.find(({ id }) => id === draft.initiativeId);
  const ghost = original ? [{ ...original, id: `was:${original.id}`, ghostOf: original.id }] : [];
  const quarters = boardQuarters(plan.quarters, items, board.quarterNow);
  const before = roadmapLoad(plan.initiatives, quarters, plan.capacityWeeks);
  const heads = roadmapLoad(items, quarters, plan.capacityWeeks).map((now, at) => ({
    ...now,
    loadBefore: before[at]?.load === now.load ? null : (before[at]?.load ?? null),
    cost: costIn(items, now.quarter),
  }));
  return { items, layout: boardLayout<ShownItem>([...ghost, ...items], quarters), heads, ...readiness(board, items) };
}

function readiness({ plan }: Board, items: readonly BoardItem[]): Pick<BoardView, "readyPct" | "gaps"> {
  const foundations = foundationsOf(plan.buildingBlocks);
  const levelAt = levelsInPlan(items, foundations.levelOf);
  const needs = new Map(plan.useCases.map(({ id, prerequisites }) => [id, prerequisites]));
  const readyPct = new Map<string, number>();
  for (const item of items) {
    const needed = item.kind === "use_case" && item.refId !== null ? needs.get(item.refId) : undefined;
    if (!needed) continue;
    const start = quarterNumber(item.startQuarter);
    readyPct.set(item.id, readinessOf(needed, (block) => levelAt(block, start)).readinessPct);
  }
  const gaps = new Map<string, string>();
  for (const { itemId, block, needed, atStart } of roadmapViolations(items, plan.useCases, foundations)) {
    const gap = `${foundations.nameOf(block)} at level ${atStart}, needs ${needed}`;
    gaps.set(itemId, gaps.has(itemId) ? `${gaps.get(itemId)}; ${gap}` : gap);
  }
  return { readyPct, gaps };
}
