import type { KeyboardEvent } from "react";
import { type Direction, nextCard } from "@/domain/roadmap/board-layout";
import type { BoardView, Draft } from "./board-view";

const directions: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

type Does = {
  draft: Draft | null;
  layout: BoardView["layout"];
  mayMove: boolean;
  goTo: (id: string) => void;
  open: (id: string, card: HTMLElement) => void;
  pickUp: (id: string) => void;
  carry: (direction: Direction) => void;
  putDown: () => void;
  cancel: () => void;
};

/** The keys of the board: arrows walk, M picks up, arrows carry, Enter puts down or opens, Escape puts back. */
export function boardKeys({ draft, layout, mayMove, goTo, open, pickUp, carry, putDown, cancel }: Does) {
  return (event: KeyboardEvent) => {
    const card = (event.target as Element).closest<HTMLElement>("[data-card]");
    const id = card?.dataset["card"];
    if (!card || !id || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const isOnCard = event.target === card;
    const act = actOf();
    if (!act) return;
    event.preventDefault();
    act();

    function actOf(): (() => void) | null {
      if (draft?.phase === "carrying") {
        if (direction) return () => carry(direction);
        if (event.key === "Enter" || event.key === " ") return putDown;
        return event.key === "Escape" ? cancel : null;
      }
      if (draft && event.key === "Escape") return cancel;
      if (direction) {
        const next = nextCard(layout, id!, direction);
        return () => next && goTo(next.replace(/^was:/, ""));
      }
      if (mayMove && event.key.toLowerCase() === "m" && !draft) return () => pickUp(id!);
      return isOnCard && event.key === "Enter" ? () => open(id!, card!) : null;
    }
  };
}
