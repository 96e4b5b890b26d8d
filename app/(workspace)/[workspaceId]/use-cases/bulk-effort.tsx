"use client";

import { useState } from "react";
import { readCell } from "@/domain/scoring/list/read-cell";
import type { RowSet } from "@/domain/scoring/list/with-changes";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Button } from "@/ui/button";
import { NumberInput } from "@/ui/text-input";

type Props = { anchor: HTMLElement; count: number; onSet: (set: RowSet) => void; onClose: () => void };

const noChoices = { owner: [], status: [], function: [], outcome: [] };

/** One number of person-weeks for all that are selected. */
export function BulkEffort({ anchor, count, onSet, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const read = readCell("effort", typed, noChoices);
  const refusal = "refusal" in read ? read.refusal : null;
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title="Effort">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if ("refusal" in read) return;
          onSet(read.set);
          onClose();
        }}
      >
        <NumberInput
          label="Person-weeks"
          autoFocus
          value={typed}
          error={refusal}
          help="Empty: back to what the template says."
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabledBecause={refusal}>
            Set for {count}
          </Button>
        </div>
      </form>
    </AnchoredPopover>
  );
}
