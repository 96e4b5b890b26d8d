"use client";

import { useId, useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { labelOf } from "./status-words";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import type { EditMany } from "./use-edit-many";

type Props = { rows: readonly ListedRow[]; listing: UseCaseListing; edit: EditMany; onClose: () => void };

/** Stopping asks why, so that the next person does not start it again. */
export function BulkStopDialog({ rows, listing, edit, onClose }: Props) {
  const form = useId();
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [only] = rows;
  const what = rows.length === 1 && only ? only.name : `${rows.length} use cases`;
  const missing = reason === "" ? "Choose why, so that the next person does not start it again." : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Stop ${what}`}
      description="Scores, tests and history are kept."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabledBecause={missing}>
            {rows.length === 1 ? "Stop it" : `Stop ${rows.length}`}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const stopReason = listing.stopReasons.find((each) => each === reason) as ListedRow["stopReason"];
          if (!stopReason) return;
          edit({
            changes: rows.map(({ id }) => ({ useCaseId: id, set: { status: "stopped", stopReason } })),
            words: `Stopped ${what}`,
            reason: note.trim() || null,
          });
          onClose();
        }}
      >
        <Select
          label="Why it stops"
          choices={[
            { value: "", label: "Choose a reason" },
            ...listing.stopReasons.map((each) => ({ value: each, label: labelOf(listing.stopReasons, each) })),
          ]}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextArea
          label="Note"
          rows={2}
          maxLength={1_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
