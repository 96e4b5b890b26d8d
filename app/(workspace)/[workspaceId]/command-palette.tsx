"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { placesOf, type Shell } from "./places";

type Item = { label: string; group: string; to: string };

/** Goes to any screen or thing by typing part of its name. */
export function CommandPalette({ shell, onClose }: { shell: Shell; onClose: () => void }) {
  const router = useRouter();
  const trpc = useTRPC();
  const { data: things } = useQuery(trpc.workspace.things.queryOptions({ workspaceId: shell.id }));
  const [asked, setAsked] = useState<string | null>(null);
  const items: Item[] = [
    ...placesOf(shell).flatMap(({ group, places }) =>
      places.map(({ path, name }) => ({ label: name, group, to: path })),
    ),
    { label: "Members", group: "Workspace", to: "members" },
    ...(things ?? []),
  ];
  const go = (item: Item) => {
    onClose();
    router.push(`/${shell.id}/${item.to}`);
  };
  const firstNamed = (text: string) => items.find(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  // Whoever is faster than the list: Enter holds until there is something to go to.
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.currentTarget.getAttribute("aria-activedescendant")) return;
    const item = firstNamed(event.currentTarget.value);
    if (item) go(item);
    else setAsked(event.currentTarget.value);
  };
  useEffect(() => {
    const item = asked !== null && things && firstNamed(asked);
    if (item) go(item);
  });
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Dialog.Popup
          aria-label="Go to"
          className="fixed top-[12dvh] left-1/2 z-(--z-dialog) w-[calc(100vw-32px)] max-w-xl -translate-x-1/2 rounded-3 bg-raised shadow-float"
        >
          <Autocomplete.Root items={items} itemToStringValue={(item: Item) => item.label} autoHighlight open inline>
            <Autocomplete.Input
              placeholder="Go to a screen, a use case, an experiment…"
              aria-label="Go to"
              onKeyDown={enter}
              onChange={() => setAsked(null)}
              className="w-full border-b border-hairline bg-transparent px-4 py-3 text-16 outline-none"
            />
            <Autocomplete.Empty className="empty:hidden px-4 py-6 text-ink-3">
              Nothing has that name.
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-80 overflow-auto p-1.5 empty:hidden">
              {(item: Item) => (
                <Autocomplete.Item
                  key={`${item.group} ${item.to}`}
                  value={item}
                  onClick={() => go(item)}
                  className="flex min-h-9 cursor-default items-center justify-between gap-4 rounded-1 px-2.5 data-highlighted:bg-selected"
                >
                  <span className="min-w-0 truncate">{item.label}</span>
                  <span className="voice shrink-0 text-12 text-ink-3">{item.group}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
