import { History, Printer, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/ui/button";

type Props = {
  mayEdit: boolean;
  undo: (() => void) | null;
  isMoving: boolean;
  /** Null where moves have no history of their own. */
  onMoves: (() => void) | null;
  children: ReactNode;
};

/** What can be done with the whole board. */
export function BoardActions({ mayEdit, undo, isMoving, onMoves, children }: Props) {
  return (
    <>
      <Button look="quiet" className="max-sm:hidden" onClick={() => window.print()}>
        <Printer aria-hidden size={14} /> Print
      </Button>
      {onMoves && (
        <Button onClick={onMoves}>
          <History aria-hidden size={14} /> Moves
        </Button>
      )}
      {mayEdit && (
        <Button
          aria-keyshortcuts="z"
          // On a phone there is room for little: the message after a move and the list of moves take it back too.
          className={onMoves ? "max-sm:hidden" : undefined}
          disabledBecause={
            undo ? null : isMoving ? "Finish or cancel this move first" : "You have no move to take back"
          }
          onClick={() => undo?.()}
        >
          <Undo2 aria-hidden size={14} /> Undo <kbd className="font-sans text-11 opacity-70">Z</kbd>
        </Button>
      )}
      {children}
    </>
  );
}
