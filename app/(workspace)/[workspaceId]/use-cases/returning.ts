import type { MenuEntry } from "@/ui/anchored-menu";

/** The same acts, after which the focus is where the menu was opened. */
export function returning(entries: readonly MenuEntry[], anchor: HTMLElement): MenuEntry[] {
  return entries.map((entry) =>
    "heading" in entry
      ? entry
      : {
          ...entry,
          onSelect: () => {
            anchor.focus();
            entry.onSelect();
          },
        },
  );
}
