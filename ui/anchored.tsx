"use client";

import { Menu as MenuParts } from "@base-ui/react/menu";
import { Popover as PopoverParts } from "@base-ui/react/popover";
import { type ReactNode, useRef } from "react";
import { MenuEntries, type MenuEntry } from "./menu";

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
            className="max-h-[70dvh] w-80 max-w-[calc(100vw-24px)] overflow-auto rounded-3 bg-raised p-4 text-13 shadow-float outline-none"
          >
            <PopoverParts.Title className="mb-2 text-18 leading-tight">{title}</PopoverParts.Title>
            {children}
          </PopoverParts.Popup>
        </PopoverParts.Positioner>
      </PopoverParts.Portal>
    </PopoverParts.Root>
  );
}

/** One menu for many triggers. After a choice, focus is left to whoever chose. */
export function AnchoredMenu({
  anchor,
  onClose,
  label,
  entries,
}: Props & { label: string; entries: readonly MenuEntry[] }) {
  const chose = useRef(false);
  return (
    <MenuParts.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <MenuParts.Portal>
        <MenuParts.Positioner anchor={anchor} sideOffset={4} collisionPadding={8} className="z-(--z-menu)">
          <MenuParts.Popup
            aria-label={label}
            finalFocus={() => (chose.current ? false : anchor)}
            className="max-h-80 min-w-44 overflow-auto rounded-2 bg-raised p-1 text-13 shadow-float outline-none"
          >
            <MenuEntries entries={entries} onChoose={() => (chose.current = true)} />
          </MenuParts.Popup>
        </MenuParts.Positioner>
      </MenuParts.Portal>
    </MenuParts.Root>
  );
}
