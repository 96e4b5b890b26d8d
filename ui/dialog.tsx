"use client";

import { Dialog as Parts } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the one that acts first. */
  actions?: ReactNode;
  wide?: boolean;
};

/** For what must be answered. Escape and the cross leave no trace. */
export function Dialog({ open, onOpenChange, title, description, children, actions, wide }: Props) {
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Parts.Popup
          className={classNames(
            "fixed top-1/2 left-1/2 z-(--z-dialog) flex max-h-[88dvh] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-3 bg-raised shadow-float",
            wide ? "max-w-3xl" : "max-w-lg",
          )}
        >
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-2">
            <div>
              <Parts.Title className="text-22 leading-tight">{title}</Parts.Title>
              {description && <Parts.Description className="mt-1 text-13 text-ink-2">{description}</Parts.Description>}
            </div>
            <CloseCross />
          </div>
          <div className="grid min-h-0 gap-4 overflow-auto px-6 py-3">{children}</div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-hairline px-6 py-3">{actions}</div>
          )}
        </Parts.Popup>
      </Parts.Portal>
    </Parts.Root>
  );
}

function CloseCross() {
  return (
    <Parts.Close
      aria-label="Close"
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-2 text-ink-3 hover:bg-hover hover:text-ink max-sm:size-11"
    >
      <X aria-hidden size={16} />
    </Parts.Close>
  );
}

/** A panel from the side, beside the work it explains. */
export function Drawer({ open, onOpenChange, title, description, children, actions }: Props) {
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Parts.Popup className="fixed inset-y-0 right-0 z-(--z-dialog) flex w-full max-w-md flex-col bg-raised shadow-float">
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            <div>
              <Parts.Title className="text-22 leading-tight">{title}</Parts.Title>
              {description && <Parts.Description className="mt-1 text-13 text-ink-2">{description}</Parts.Description>}
            </div>
            <CloseCross />
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-6 pb-6">{children}</div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-hairline px-6 py-3">{actions}</div>
          )}
        </Parts.Popup>
      </Parts.Portal>
    </Parts.Root>
  );
}
