import type { inferRouterOutputs } from "@trpc/server";
import { foundationsAmong } from "@/domain/foundations/foundations-among";
import { readinessOf } from "@/domain/foundations/readiness";
import { quarterInWords, quarterNumber } from "@/domain/quarters";
import { boardColumns, type ColumnChoice, type LaneChoice, laneGrouping } from "@/domain/roadmap/board-axes";
import {
  type BoardColumn,
  type BoardLayout,
  boardLayout,
  boardQuarters,
  type LaneGrouping,
} from "@/domain/roadmap/board-layout";
import { needViolations, roadmapViolations } from "@/domain/roadmap/check-roadmap";
import { type ColumnTotals, columnTotals } from "@/domain/roadmap/column-totals";
import { type Move, moveInitiative } from "@/domain/roadmap/move-initiative";
import { levelsInPlan } from "@/domain/roadmap/plan-levels";
import { planTotals } from "@/domain/roadmap/plan-totals";
import type { AppRouter } from "@/server/root";

export type Board = inferRouterOutputs<AppRouter>["roadmap"]["board"];
export type BoardItem = Board["plan"]["initiatives"][number];
export type Facts = Board["facts"][string];

/** A move or resize under consideration: nothing is stored while it is one. What it does not name stays as it is. */
export type Draft = Move & {
  /** Carried by keys, or put down and considered. */
  phase: "carrying" | "considering";
  reason: string;
  /** Why it could not be stored; what was typed is kept. */
  problem: string | null;
  /** Why just this quarter, where the board chose it. */
  note?: string | null;
  /** The item as it was when it was picked up; null once a refusal has shown what somebody else made of it. */
  from: BoardItem | null;
};

/** How the board is looked at; kept in the address. */
export type BoardLook = { columns: ColumnChoice; lanes: LaneChoice };

export type ColumnHead = {
  column: BoardColumn;
  totals: ColumnTotals;
  /** Person-weeks before the move under consideration, where that differs. */
  weeksBefore: number | null;
};

export type ShownItem = BoardItem & { ghostOf?: string };

export type BoardView = {
  items: readonly BoardItem[];
  layout: BoardLayout<ShownItem>;
  heads: ColumnHead[];
  grouping: LaneGrouping<BoardItem>;
  /** Percent of what an item needs that is in place when it starts, by item. */
  readyPct: Map<string, number>;
  /** What is missing when an item starts, as a sentence, by item. */
  gaps: Map<string, string>;
};

/**
 * The board as it would be with the draft.
 *
 * @param only the cards to show; null: all. Totals are of the whole plan in any case
 */
export function boardView(
  board: Board,
  draft: Move | null,
  look: BoardLook,
  only: ReadonlySet<string> | null,
): BoardView {
  const { plan } = board;
  const items = draft ? moveInitiative(plan.initiatives, draft) : plan.initiatives;
  const original = draft && items !== plan.initiatives && plan.initiatives.find(({ id }) => id === draft.initiativeId);
  const ghost = original ? [{ ...original, id: `was:${original.id}`, ghostOf: original.id }] : [];
  const quarters = boardQuarters(plan.quarters, items, board.quarterNow);
  const columns = boardColumns(look.columns, quarters, board.quarterNow);
  const grouping = laneGrouping<ShownItem>(look.lanes, board);
  const shown: ShownItem[] = [...ghost, ...items];
  const kept = only ? shown.filter(({ id, ghostOf }) => only.has(ghostOf ?? id)) : shown;
  return {
    items,
    layout: boardLayout<ShownItem>(kept, columns, grouping),
    heads: headsOf(board, items, quarters, columns),
    grouping,
    ...readiness(board, items),
  };
}

function headsOf(
  { plan }: Board,
  items: readonly BoardItem[],
  quarters: readonly string[],
  columns: readonly BoardColumn[],
): ColumnHead[] {
  // Asked for as plan quarters, so that none is missing where nobody works.
  const of = (held: readonly BoardItem[]) => planTotals({ ...plan, quarters, items: held });
  const before = items === plan.initiatives ? null : of(plan.initiatives);
  const now = of(items);
  return columns.map((column) => {
    const isIn = ({ quarter }: { quarter: string }) => {
      const number = quarterNumber(quarter);
      return column.first <= number && number <= column.last;
    };
    const totals = columnTotals(now.filter(isIn));
    const was = before && columnTotals(before.filter(isIn)).weeks;
    return { column, totals, weeksBefore: was === totals.weeks ? null : was };
  });
}

function readiness({ plan }: Board, items: readonly BoardItem[]): Pick<BoardView, "readyPct" | "gaps"> {
  const foundations = foundationsAmong([], plan.buildingBlocks);
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
  const addGap = (id: string, gap: string) => gaps.set(id, gaps.has(id) ? `${gaps.get(id)}; ${gap}` : gap);
  for (const { itemId, block, needed, atStart } of roadmapViolations(items, plan.useCases, foundations)) {
    addGap(itemId, `${foundations.nameOf(block)} at level ${atStart}, needs ${needed}`);
  }
  for (const { itemId, neededName, readyFrom } of needViolations(items))
    addGap(
      itemId,
      readyFrom === null ? `${neededName} was dropped` : `${neededName} is done from ${quarterInWords(readyFrom)}`,
    );
  return { readyPct, gaps };
}
