"use client";

import { Popover as PopoverParts } from "@base-ui/react/popover";
import { X } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  /** What it belongs to; focus returns there. */
  anchor: HTMLElement;
  onClose: () => void;
};

/** One popover for many triggers: it stands beside whichever opened it, and keeps the focus until it is closed. */
export function AnchoredPopover({
  anchor,
  onClose,
  title,
  children,
}: Props & { title: ReactNode; children: ReactNode }) {
  return (
    <PopoverParts.Root open modal="trap-focus" onOpenChange={(open) => !open && onClose()}>
      <PopoverParts.Portal>
        <PopoverParts.Positioner anchor={anchor} sideOffset={6} collisionPadding={12} className="z-(--z-menu)">
          <PopoverParts.Popup
            finalFocus={() => anchor}
            className="w-80 max-w-[calc(100vw-24px)] rounded-3 bg-raised text-13 shadow-float outline-none"
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <div className="max-h-[min(70dvh,var(--available-height))] overflow-auto p-4" tabIndex={0}>
              <div className="mb-2 flex items-start justify-between gap-3">
                <PopoverParts.Title className="min-w-0 text-18 leading-tight">{title}</PopoverParts.Title>
                <PopoverParts.Close
                  aria-label="Close"
                  className="-my-1 -mr-1.5 inline-flex size-7 shrink-0 items-center justify-center rounded-2 text-ink-3 hover:bg-hover hover:text-ink max-sm:-my-2.5 max-sm:-mr-3 max-sm:size-11"
                >
                  <X aria-hidden size={14} />
                </PopoverParts.Close>
              </div>
              {children}
            </div>
          </PopoverParts.Popup>
        </PopoverParts.Positioner>
      </PopoverParts.Portal>
    </PopoverParts.Root>
  );
}
