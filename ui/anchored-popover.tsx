"use client";

import { Popover as PopoverParts } from "@base-ui/react/popover";
import type { ReactNode } from "react";

type Props = {
  /** What it belongs to; focus returns there. */
  anchor: HTMLElement;
  onClose: () => void;
};

/** One popover for many triggers: it stands beside whichever opened it. */
export function AnchoredPopover({
  anchor,
  onClose,
  title,
  children,
}: Props & { title: ReactNode; children: ReactNode }) {
  return (
    <PopoverParts.Root open onOpenChange={(open) => !open && onClose()}>
      <PopoverParts.Portal>
        <PopoverParts.Positioner anchor={anchor} sideOffset={6} collisionPadding={12} className="z-(--z-menu)">
          <PopoverParts.Popup
            finalFocus={() => anchor}
            className="w-80 max-w-[calc(100vw-24px)] rounded-3 bg-raised text-13 shadow-float outline-none"
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <div className="max-h-[70dvh] overflow-auto p-4" tabIndex={0}>
              <PopoverParts.Title className="mb-2 text-18 leading-tight">{title}</PopoverParts.Title>
              {children}
            </div>
          </PopoverParts.Popup>
        </PopoverParts.Positioner>
      </PopoverParts.Portal>
    </PopoverParts.Root>
  );
}
