"use client";

import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

type Props = { name: string; busy: boolean; onClose: () => void; onRemove: () => void };

export function RemoveDialog({ name, busy, onClose, onRemove }: Props) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Remove ${name}?`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} onClick={onRemove}>
            Remove {name}
          </Button>
        </>
      }
    >
      <p>
        They can no longer open this workspace, from their next click on. What they wrote and scored stays, under their
        name.
      </p>
    </Dialog>
  );
}
