"use client";

import { isLive, isPlanned } from "@/domain/scoring/use-case-status";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { Ledger, LedgerRow } from "./ledger-view";

type Props = { row: LedgerRow; ledger: Ledger; onRetire: () => void; onClose: () => void };

/** What retiring means while something still names the item. */
export function RetireDialog({ row, ledger, onRetire, onClose }: Props) {
  const using = ledger.useCases.filter((each) => isPlanned(each) && row.uses.some(({ useId }) => useId === each.id));
  const live = using.filter(isLive);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Retire ${row.name}?`}
      description="It no longer counts as held. Its record, its uses and its history stay, and it can be taken up again."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={onRetire}>
            Retire it
          </Button>
        </>
      }
    >
      <p>
        {using.length === 1
          ? "One use case that is planned or runs names it"
          : `${using.length} use cases that are planned or run name it`}
        : {using.map(({ name, status }) => `${name} (${status})`).join(", ")}.
      </p>
      {live.length > 0 && (
        <p className="font-medium text-harm">
          {live.map(({ name }) => name).join(", ")} {live.length === 1 ? "runs" : "run"} on it now. From then on that is
          data used that is not on record; stop the use first, or see that it really ended.
        </p>
      )}
    </Dialog>
  );
}
