"use client";

import { useRef, useState } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import type { MenuEntry } from "@/ui/anchored-menu";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { exportsBeside, kindWords } from "./kind-words";
import { startDownload } from "./start-download";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));

/** A table as a file, and what can be taken out beside it. */
export function ExportMenu({ workspaceId, kind }: { workspaceId: string; kind: ImportableKind }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { many } = kindWords[kind];
  const named = `${many[0]?.toUpperCase()}${many.slice(1)}`;
  const entries: MenuEntry[] = [[kind, named] as const, ...(exportsBeside[kind] ?? [])].flatMap(([table, label]) =>
    (["csv", "xlsx"] as const).map((format) => ({
      label: `${label}, ${format === "csv" ? "CSV" : "Excel"}`,
      onSelect: () => startDownload(`/api/download/${workspaceId}/table/${table}?format=${format}`),
    })),
  );
  return (
    <>
      <Button ref={trigger} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        Export
      </Button>
      {open && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label={`Export ${many}`}
          entries={entries}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
