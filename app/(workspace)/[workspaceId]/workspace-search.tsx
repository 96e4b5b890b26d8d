"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import type { Choice } from "./workspace-switcher";

type Item = Choice & { isNew?: true };
type Props = {
  choices: readonly Choice[];
  hereId: string;
  onChoose: (choice: Choice) => void;
  onNew: () => void;
  onClose: () => void;
};

/** For somebody with many workspaces: part of the name is enough. */
export function WorkspaceSearch({ choices, hereId, onChoose, onNew, onClose }: Props) {
  const items: Item[] = [...choices, { id: "", label: "New workspace…", isClosed: false, isNew: true }];
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Dialog.Popup
          aria-label="Switch workspace"
          className="fixed top-[12dvh] left-1/2 z-(--z-dialog) w-[calc(100vw-32px)] max-w-md -translate-x-1/2 rounded-3 bg-raised shadow-float"
        >
          <Autocomplete.Root items={items} itemToStringValue={(item: Item) => item.label} autoHighlight open inline>
            <Autocomplete.Input
              placeholder="Which workspace?"
              aria-label="Which workspace"
              className="w-full border-b border-hairline bg-transparent px-4 py-3 text-16 outline-none"
            />
            <Autocomplete.Empty className="empty:hidden px-4 py-6 text-ink-3">
              No workspace of yours has that name.
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-80 overflow-auto p-1.5 empty:hidden">
              {(item: Item) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={() => (item.isNew ? onNew() : onChoose(item))}
                  className="flex min-h-9 cursor-default items-center justify-between gap-4 rounded-1 px-2.5 data-highlighted:bg-selected max-sm:min-h-11"
                >
                  <span className="min-w-0 truncate">{item.label}</span>
                  <span className="shrink-0 text-12 text-ink-3">
                    {item.id === hereId ? "you are here" : item.isClosed ? "closed" : ""}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
