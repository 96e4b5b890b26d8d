"use client";

import Link from "next/link";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Button } from "@/ui/button";
import { type NumberPart, NumberParts } from "@/ui/opens-number";
import type { Board, BoardView } from "./board-view";
import { itemTold } from "./item-told";
import { headTold } from "./quarter-told";

/** What was pressed: a number of a card or of the head of a column. */
export type Opened = { what: string; anchor: HTMLElement; itemId: string | null; column: string | null };

export type Told = {
  title: string;
  parts: NumberPart[];
  note?: string | undefined;
  link?: { to: string; words: string } | undefined;
};

/** What a number on the board is made of. */
export function NumberPopover({
  opened,
  board,
  view,
  workspaceId,
  onItem,
  onClose,
}: {
  opened: Opened;
  board: Board;
  view: BoardView;
  workspaceId: string;
  /** Opens the whole item, where that can be done. */
  onItem: ((id: string) => void) | null;
  onClose: () => void;
}) {
  const item = view.items.find(({ id }) => id === opened.itemId);
  const head = view.heads.find(({ column }) => column.key === opened.column);
  const told = head ? headTold(opened.what, head, board, view) : item && itemTold(opened.what, item, board, view);
  if (!told) return null;
  return (
    <AnchoredPopover anchor={opened.anchor} onClose={onClose} title={told.title}>
      <NumberParts parts={told.parts} />
      {told.note && <p className="mt-3 text-12 text-ink-3">{told.note}</p>}
      {told.link && (
        <p className="mt-2 text-12">
          <Link className="underline underline-offset-3" href={`/${workspaceId}/${told.link.to}`}>
            {told.link.words}
          </Link>
        </p>
      )}
      {item && onItem && (
        <Button
          className="mt-3"
          onClick={() => {
            onClose();
            onItem(item.id);
          }}
        >
          {board.may.edit ? "Open and edit" : "Open"}
        </Button>
      )}
    </AnchoredPopover>
  );
}
