"use client";

import { Menu as MenuParts } from "@base-ui/react/menu";
import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names";

export type MenuEntry =
  | { label: ReactNode; onSelect: () => void; current?: boolean; hint?: string }
  | { heading: string };

type Props = {
  /** What it belongs to; focus returns there. */
  anchor: HTMLElement;
  onClose: () => void;
};

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
            className="max-h-80 max-w-[min(28rem,var(--available-width))] min-w-44 overflow-auto rounded-2 bg-raised p-1 text-13 shadow-float outline-none"
          >
            <MenuEntries entries={entries} onChoose={() => (chose.current = true)} />
          </MenuParts.Popup>
        </MenuParts.Positioner>
      </MenuParts.Portal>
    </MenuParts.Root>
  );
}

/** The acts of any menu; `onChoose` hears of a choice before it is carried out. */
function MenuEntries({ entries, onChoose }: { entries: readonly MenuEntry[]; onChoose: () => void }) {
  return entries.map((entry) =>
    "heading" in entry ? (
      <div key={entry.heading} className="voice px-2 pt-1.5 pb-1 text-ink-3" aria-hidden>
        {entry.heading}
      </div>
    ) : (
      <MenuParts.Item
        key={String(entry.label)}
        onClick={() => {
          onChoose();
          entry.onSelect();
        }}
        className={classNames(
          "flex min-h-7 cursor-default items-center justify-between gap-4 rounded-1 px-2 outline-none data-highlighted:bg-selected max-sm:min-h-11",
          entry.current && "font-semibold",
        )}
      >
        <span className="min-w-0 py-1 wrap-anywhere">{entry.label}</span>
        {entry.hint && <span className="shrink-0 text-11 font-normal text-ink-3">{entry.hint}</span>}
      </MenuParts.Item>
    ),
  );
}
