import { foundationsAmong } from "@/domain/foundations/foundations-among";
import { boardColumns } from "@/domain/roadmap/board-axes";
import type { LaneGroup } from "@/domain/roadmap/board-layout";
import { planTotals, type QuarterTotals } from "@/domain/roadmap/plan-totals";
import { type TimelineNeed, timelineNeeds } from "@/domain/roadmap/timeline-needs";
import { timelineQuarters } from "@/domain/roadmap/timeline-scale";
import type { Board, BoardItem, BoardView, ShownItem } from "../board-view";

export type TimelineView = Pick<BoardView, "items" | "gaps" | "grouping"> & {
  quarters: readonly string[];
  /** The same as a board of all these quarters, for what works on either. */
  asBoard: BoardView;
  lanes: readonly (LaneGroup & { items: readonly ShownItem[] })[];
  /** Items with no quarter on the axis. */
  outside: readonly ShownItem[];
  needs: readonly TimelineNeed[];
  totals: readonly QuarterTotals[];
  /** As it is stored, while a move is considered. */
  totalsBefore: readonly QuarterTotals[] | null;
  moved: { id: string; ghostId: string } | null;
};

/** What the timeline shows of a board of quarters, with the move under consideration and without any width. */
export function timelineView(board: Board, asBoard: BoardView): TimelineView {
  const { plan } = board;
  const { items, layout, gaps, grouping } = asBoard;
  const quarters = timelineQuarters(plan.quarters, items, board.quarterNow);
  const order = new Map(plan.initiatives.map(({ id }, at) => [id, at]));
  // A ghost stands in the order for what is moved, and that comes last: so all others stay where they are.
  const ghost = layout.lanes.flatMap(({ cards }) => cards).find(({ item }) => item.ghostOf)?.item;
  const rank = ({ id, ghostOf }: ShownItem) =>
    ghost && id === ghost.ghostOf ? items.length : (order.get(ghostOf ?? id) ?? 0);
  const totalsOf = (held: readonly BoardItem[]) => {
    const byQuarter = new Map(planTotals({ ...plan, quarters, items: held }).map((each) => [each.quarter, each]));
    return quarters.flatMap((quarter) => byQuarter.get(quarter) ?? []);
  };
  return {
    items,
    gaps,
    grouping,
    quarters,
    asBoard: { ...asBoard, layout: { ...layout, columns: boardColumns("quarters", quarters, board.quarterNow) } },
    lanes: layout.lanes.map(({ key, name, sets, cards }) => ({
      key,
      name,
      sets,
      items: cards.map(({ item }) => item).sort((one, other) => rank(one) - rank(other)),
    })),
    outside: layout.outside,
    needs: timelineNeeds(items, plan.useCases, foundationsAmong([], plan.buildingBlocks)),
    totals: totalsOf(items),
    totalsBefore: items === plan.initiatives ? null : totalsOf(plan.initiatives),
    moved: ghost?.ghostOf ? { id: ghost.ghostOf, ghostId: ghost.id } : null,
  };
}
