"use client";

import { Button } from "@/ui/button";
import { HarmGlyph } from "@/ui/marks";
import type { Board, Place } from "./board-types";
import { levelOf } from "./journey-terms";
import { useJourneyWrites } from "./use-journey-writes";

/** Pitfalls that use cases here say they meet and that nobody put on the journey: they count by our default. */
export function NamedPitfalls({ workspaceId, board, place }: { workspaceId: string; board: Board; place: Place }) {
  const { addFromLibrary, removePitfalls, tell, onUndoError } = useJourneyWrites();
  const named = new Set(place.useCases.flatMap(({ pitfallIds }) => pitfallIds));
  const missing = board.library.filter(({ id }) => named.has(id));
  if (missing.length === 0) return null;
  const add = (pitfallId: string) =>
    addFromLibrary.mutate(
      { workspaceId, pitfallIds: [pitfallId] },
      {
        onSuccess: ({ added }) => {
          const pitfalls = added.map(({ version, ...each }) => ({ pitfallId: each.pitfallId, version }));
          if (pitfalls.length === 0) return;
          tell("Pitfall added", {
            undo: () => removePitfalls.mutate({ workspaceId, pitfalls }, { onError: onUndoError }),
          });
        },
      },
    );
  return (
    <div className="border-t border-hairline pt-3">
      <p className="text-ink-2">Use cases here name pitfalls that are not on the journey yet:</p>
      <ul>
        {missing.map(({ id, name, severity }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
            <span className="inline-flex flex-wrap items-center gap-x-3">
              {name}
              <HarmGlyph level={levelOf(severity)}>{severity} of 5, our default</HarmGlyph>
            </span>
            {board.may.edit && (
              <Button look="quiet" busy={addFromLibrary.isPending} onClick={() => add(id)}>
                Put it on the journey
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
