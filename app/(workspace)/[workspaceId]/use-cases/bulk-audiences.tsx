"use client";

import { useState } from "react";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/radio-group";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import type { EditMany } from "./use-edit-many";

type Props = {
  anchor: HTMLElement;
  rows: readonly ListedRow[];
  listing: UseCaseListing;
  edit: EditMany;
  onClose: () => void;
};
type Wish = "keep" | "add" | "remove";

/** Adds audiences to all that are selected, or takes them away; those not touched stay as they are. */
export function BulkAudiences({ anchor, rows, listing, edit, onClose }: Props) {
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>({});
  const changes = rows.flatMap((row) => {
    const kept = row.audienceIds.filter((id) => wishes[id] !== "remove");
    const added = listing.audiences.map(({ id }) => id).filter((id) => wishes[id] === "add" && !kept.includes(id));
    const audienceIds = [...kept, ...added];
    const isSame = added.length === 0 && kept.length === row.audienceIds.length;
    return isSame ? [] : [{ useCaseId: row.id, set: { audienceIds } }];
  });
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title="Audiences">
      {listing.audiences.length === 0 && (
        <p className="text-ink-2">There are no audiences yet. Add them under Audiences.</p>
      )}
      <div className="grid gap-3">
        {listing.audiences.map(({ id, name }) => (
          <RadioGroup
            key={id}
            inline
            label={`${name} · ${rows.filter((row) => row.audienceIds.includes(id)).length} of ${rows.length}`}
            choices={[
              { value: "keep", label: "Leave" },
              { value: "add", label: "Add" },
              { value: "remove", label: "Remove" },
            ]}
            value={wishes[id] ?? "keep"}
            onChange={(wish) => setWishes({ ...wishes, [id]: wish as Wish })}
          />
        ))}
      </div>
      {listing.audiences.length > 0 && (
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabledBecause={changes.length === 0 ? "Choose what to add or remove first." : null}
            onClick={() => {
              edit({ changes, words: `Audiences of ${changes.length} use cases changed` });
              onClose();
            }}
          >
            {changes.length === 0 ? "Change" : `Change ${changes.length}`}
          </Button>
        </div>
      )}
    </AnchoredPopover>
  );
}
