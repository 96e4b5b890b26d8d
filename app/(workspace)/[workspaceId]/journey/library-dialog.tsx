"use client";

import { useState } from "react";
import type { TaskName } from "@/domain/customers/journey-words";
import { Checkbox } from "@/ui/checkbox";
import { FormDialog } from "@/ui/form-dialog";
import { HarmGlyph } from "@/ui/marks";
import { Notice } from "@/ui/states";
import type { Board } from "./board-types";
import { counted, emotionWords, levelOf } from "./journey-terms";
import { useJourneyWrites } from "./use-journey-writes";

type Props = { workspaceId: string; board: Board; nameOf: TaskName; onClose: () => void };

/** The pitfalls that ship: several are taken at once and rated later, with what customers say. */
export function LibraryDialog({ workspaceId, board, nameOf, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { addFromLibrary, removePitfalls, tell, onUndoError } = useJourneyWrites();
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const store = () =>
    addFromLibrary.mutate(
      { workspaceId, pitfallIds: [...chosen] },
      {
        onSuccess: ({ added }) => {
          onClose();
          const pitfalls = added.map(({ pitfallId, version }) => ({ pitfallId, version }));
          tell(`${counted(added.length, "pitfall")} added`, {
            ...(pitfalls.length > 0 && {
              undo: () => removePitfalls.mutate({ workspaceId, pitfalls }, { onError: onUndoError }),
            }),
          });
        },
      },
    );
  return (
    <FormDialog
      title="Where customers often struggle"
      description="Take what you recognise. The severities are our defaults until you rate a pitfall with what your customers say."
      submit={chosen.length === 0 ? "Add pitfalls" : `Add ${counted(chosen.length, "pitfall")}`}
      busy={addFromLibrary.isPending}
      off={chosen.length === 0 ? "Choose one or more first." : null}
      onSubmit={store}
      onClose={onClose}
      wide
    >
      <ul>
        {board.library.map(({ id, name, fromTask, toTask, emotion, description, severity }) => (
          <li key={id} className="border-t border-hairline py-2">
            <Checkbox
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
              label={<span className="font-medium">{name}</span>}
              help={
                <>
                  <span className="block text-ink-2">{description}</span>
                  <span className="flex flex-wrap items-center gap-x-3">
                    {nameOf(fromTask)} → {nameOf(toTask)} · {emotionWords[emotion as keyof typeof emotionWords]}
                    <HarmGlyph level={levelOf(severity)}>{severity} of 5, our default</HarmGlyph>
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {addFromLibrary.error && <Notice tone="harm">{addFromLibrary.error.message}</Notice>}
    </FormDialog>
  );
}
