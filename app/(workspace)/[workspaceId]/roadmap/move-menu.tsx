"use client";

import { quarterInWords } from "@/domain/quarters";
import { AnchoredMenu } from "@/ui/anchored-menu";
import type { BoardItem, BoardView } from "./board-view";
import { laneInWords } from "./board-words";

type Props = {
  anchor: HTMLElement;
  item: BoardItem;
  layout: BoardView["layout"];
  onPick: (to: { startQuarter: string; lane: string | null }) => void;
  onClose: () => void;
};

/** The twin of dragging: every quarter and every lane by name. */
export function MoveMenu({ anchor, item, layout, onPick, onClose }: Props) {
  const pick = (to: { startQuarter: string; lane: string | null }) => () => {
    onClose();
    onPick(to);
  };
  const entries = [
    { heading: "To the quarter" },
    ...layout.quarters.map((startQuarter) => ({
      label: quarterInWords(startQuarter),
      onSelect: pick({ startQuarter, lane: item.lane }),
      ...(startQuarter === item.startQuarter && { current: true, hint: "here" }),
    })),
    { heading: "To the lane" },
    ...layout.lanes.map(({ lane }) => ({
      label: laneInWords(lane),
      onSelect: pick({ startQuarter: item.startQuarter, lane }),
      ...(lane === item.lane && { current: true, hint: "here" }),
    })),
  ];
  return <AnchoredMenu anchor={anchor} onClose={onClose} label={`Move ${item.name} to`} entries={entries} />;
}
