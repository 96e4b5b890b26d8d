"use client";

import { useRouter } from "next/navigation";
import { AnchoredMenu, type MenuEntry } from "@/ui/anchored-menu";
import type { LogFilters, LoggedTest } from "./experiment-list";
import { useTestActs } from "./use-test-acts";

type Props = {
  test: LoggedTest;
  anchor: HTMLElement;
  workspaceId: string;
  may: LogFilters["may"];
  onClose: () => void;
};

/** What can be done with a test without opening it. */
export function RowMenu({ test, anchor, workspaceId, may, onClose }: Props) {
  const router = useRouter();
  const acts = useTestActs(workspaceId);
  const entry = (label: string, onSelect: () => void): MenuEntry => ({ label, onSelect });
  const started = test.status !== "draft";
  const removeIt = () => {
    const row = anchor.closest("li");
    const beside = [row?.nextElementSibling, row?.previousElementSibling]
      .map((each) => each?.querySelector<HTMLElement>("[data-test]"))
      .find(Boolean);
    // The row goes, the focus stays in the list.
    (beside ?? anchor).focus();
    acts.remove(test);
  };
  const entries: MenuEntry[] = [
    entry("Open", () => router.push(`/${workspaceId}/experiments/${encodeURIComponent(test.id)}`)),
    ...(may.contribute && started
      ? [
          entry("Plan the next iteration", () => acts.iterate(test)),
          entry("Replicate it: the same plan again", () => acts.replicate(test)),
        ]
      : []),
    // A decision that somebody replaced stays visible for ever.
    ...(may.edit && test.override === null ? [entry("Remove", () => removeIt())] : []),
  ];
  return (
    <AnchoredMenu
      anchor={anchor}
      label={`Acts for ${test.name}`}
      entries={entries.map((each) =>
        "onSelect" in each
          ? {
              ...each,
              onSelect: () => {
                each.onSelect();
                onClose();
              },
            }
          : each,
      )}
      onClose={onClose}
    />
  );
}
