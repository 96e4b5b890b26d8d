import type { BoardColumn, LaneGroup } from "@/domain/roadmap/board-layout";
import { quarterInColumn } from "@/domain/roadmap/board-room";
import type { Board, BoardItem } from "./board-view";
import type { Target } from "./use-draft";

const follows = "The objective follows from the outcome of its use case: change it there.";

/** Where an item would go when it is put into a column and a lane, or why it cannot. */
export function boardTarget(
  { plan }: Board,
  item: BoardItem,
  at: LaneGroup,
  to: { column: BoardColumn; lane: LaneGroup },
): { target: Target; note: string | null } | { refused: string } {
  if (to.lane.sets === null && to.lane.key !== at.key) return { refused: follows };
  const { startQuarter, because } = quarterInColumn({ ...plan, items: plan.initiatives }, item, to.column);
  const sets = to.lane.key === at.key ? {} : to.lane.sets;
  return { target: { startQuarter, ...sets }, note: because };
}
