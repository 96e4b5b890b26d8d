"use client";

import { useRouter } from "next/navigation";
import { AnchoredMenu, type MenuEntry } from "@/ui/anchored-menu";
import type { LibraryRow as Row } from "../metric-answers";

type Props = {
  workspaceId: string;
  row: Row;
  anchor: HTMLElement;
  onWish: (row: Row) => void;
  onOwn: (row: Row) => void;
  onRemove: (row: Row) => void;
  onClose: () => void;
};

/** What an editor does with a metric without opening it. */
export function RowMenu({ workspaceId, row, anchor, onWish, onOwn, onRemove, onClose }: Props) {
  const router = useRouter();
  const entry = (label: string, act: () => void, hint?: string): MenuEntry => ({
    label,
    ...(hint && { hint }),
    onSelect: () => {
      // A dialog gives the focus back to what had it when it opened.
      anchor.focus();
      act();
      onClose();
    },
  });
  return (
    <AnchoredMenu
      anchor={anchor}
      label={`Acts for ${row.name}`}
      entries={[
        entry("Open", () => router.push(`/${workspaceId}/metrics/${encodeURIComponent(row.id)}`), "Enter"),
        entry("Edit what is wanted", () => onWish(row), "E"),
        ...(row.own
          ? [entry("Edit the metric", () => onOwn(row)), entry("Remove the metric", () => onRemove(row))]
          : []),
      ]}
      onClose={onClose}
    />
  );
}
