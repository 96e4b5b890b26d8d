"use client";

import { partWords } from "@/domain/deck/part-words";
import type { ChosenPart, DeckPart } from "@/domain/deck/saved-deck";
import { Dialog } from "@/ui/dialog";

type Props = { parts: readonly ChosenPart[]; onAdd: (part: DeckPart) => void; onClose: () => void };

const all = Object.entries(partWords) as [DeckPart, (typeof partWords)[DeckPart]][];

/** Everything a deck can tell; a part may be told twice, such as the readouts of two tests. */
export function AddPartDialog({ parts, onAdd, onClose }: Props) {
  const held = new Set(parts.map(({ part }) => part));
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Add a part"
      description="It comes last; move it from there."
    >
      <ul className="grid grid-cols-2 gap-x-6 max-sm:grid-cols-1">
        {all.map(([part, { name, tells }]) => (
          <li key={part} className="border-t border-hairline">
            <button
              type="button"
              onClick={() => onAdd(part)}
              className="block min-h-11 w-full rounded-1 px-1 py-2 text-left hover:bg-hover"
            >
              <span className="font-medium">{name}</span>
              {held.has(part) && <span className="text-12 text-ink-3"> · in the deck</span>}
              <span className="block text-12 text-ink-3">{tells}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
