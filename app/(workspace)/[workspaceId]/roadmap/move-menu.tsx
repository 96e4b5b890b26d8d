"use client";

import type { LaneChoice } from "@/domain/roadmap/board-axes";
import type { BoardColumn, LaneGroup } from "@/domain/roadmap/board-layout";
import { AnchoredMenu, type MenuEntry } from "@/ui/anchored-menu";
import type { Board, BoardItem, BoardView } from "./board-view";
import type { Target } from "./use-draft";

type Props = {
  anchor: HTMLElement;
  item: BoardItem;
  board: Board;
  view: BoardView;
  lanes: LaneChoice;
  onPick: (column: BoardColumn | null, lane: LaneGroup | null) => void;
  onResize: (target: Target) => void;
  onClose: () => void;
};

const laneHeadings: Record<LaneChoice, string> = {
  lanes: "To the lane",
  horizon: "To the horizon",
  owner: "To the owner",
  objective: "Its objective follows from its use case",
};

/** The twin of dragging: every column and every lane by name, and the length. */
export function MoveMenu({ anchor, item, board, view, lanes, onPick, onResize, onClose }: Props) {
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const { layout, grouping } = view;
  const here = grouping.of(item).key;
  const at = layout.lanes.flatMap(({ cards }) => cards).find((card) => card.item.id === item.id)?.column;
  const known = layout.lanes.filter(({ sets }) => sets !== null);
  const people = lanes === "owner" ? peopleLanes(board, known) : [];
  const { startQuarter, durationQuarters } = item;
  const length = (quarters: number): MenuEntry => ({
    label: `${quarters} ${quarters === 1 ? "quarter" : "quarters"}`,
    onSelect: then(() => onResize({ startQuarter, durationQuarters: quarters })),
    ...(quarters === durationQuarters && { current: true, hint: "as it is" }),
  });
  const entries: MenuEntry[] = [
    { heading: layout.columns.some(({ key }) => key === "later") ? "To" : "To the quarter" },
    ...layout.columns.map((column, index) => ({
      label: column.name,
      onSelect: then(() => onPick(column, null)),
      ...(index === at && { current: true, hint: "here" }),
    })),
    { heading: laneHeadings[lanes] },
    ...[...known, ...people].map((lane) => ({
      label: lane.name,
      onSelect: then(() => onPick(null, lane)),
      ...(lane.key === here && { current: true, hint: "here" }),
    })),
    { heading: "Takes" },
    ...[durationQuarters - 1, durationQuarters, durationQuarters + 1]
      .filter((quarters) => quarters >= 1 && quarters <= 80)
      .map(length),
  ];
  return <AnchoredMenu anchor={anchor} onClose={onClose} label={`Move ${item.name} to`} entries={entries} />;
}

/** People who own nothing yet can be given something too. */
const peopleLanes = ({ people }: Board, known: readonly LaneGroup[]): LaneGroup[] =>
  Object.entries(people)
    .filter(([id]) => !known.some(({ key }) => key === id))
    .map(([id, name]) => ({ key: id, name, sets: { ownerId: id } }));
