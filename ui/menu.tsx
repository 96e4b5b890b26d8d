"use client";

import { Menu as Parts } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";

export type MenuEntry =
  | { label: ReactNode; onSelect: () => void; current?: boolean; hint?: string }
  | { heading: string };

/** A list of acts behind a button; `trigger` is that button. */
export function Menu({
  trigger,
  entries,
  label,
}: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  label?: string;
}) {
  return (
    <Parts.Root modal={false}>
      <Parts.Trigger render={trigger as ReactElement<Record<string, unknown>>} aria-label={label} />
      <Parts.Portal>
        <Parts.Positioner sideOffset={4} className="z-(--z-menu)">
          <Parts.Popup className="max-h-80 min-w-44 overflow-auto rounded-2 bg-raised p-1 text-13 shadow-float outline-none">
            <MenuEntries entries={entries} />
          </Parts.Popup>
        </Parts.Positioner>
      </Parts.Portal>
    </Parts.Root>
  );
}

/** The acts of any menu; `onChoose` hears of a choice before it is carried out. */
export function MenuEntries({ entries, onChoose }: { entries: readonly MenuEntry[]; onChoose?: () => void }) {
  return entries.map((entry) =>
    "heading" in entry ? (
      <div key={entry.heading} className="voice px-2 pt-1.5 pb-1 text-ink-3" aria-hidden>
        {entry.heading}
      </div>
    ) : (
      <Parts.Item
        key={String(entry.label)}
        onClick={() => {
          onChoose?.();
          entry.onSelect();
        }}
        className={classNames(
          "flex min-h-7 cursor-default items-center justify-between gap-4 rounded-1 px-2 outline-none data-highlighted:bg-selected max-sm:min-h-11",
          entry.current && "font-semibold",
        )}
      >
        <span>{entry.label}</span>
        {entry.hint && <span className="text-11 text-ink-3">{entry.hint}</span>}
      </Parts.Item>
    ),
  );
}
