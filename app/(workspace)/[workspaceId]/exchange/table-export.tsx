"use client";

import { useRef, useState } from "react";
import type { ExportableKind } from "@/domain/exchange/tables/kind-keys";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { startDownload } from "./start-download";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

type Props = { workspaceId: string; table: ExportableKind; name: string };

/** "Export" of a table that goes out only: for reading, not for importing. */
export function TableExport({ workspaceId, table, name }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={trigger} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        Export
      </Button>
      {open && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label={`Export ${name.toLowerCase()}`}
          entries={formats.map(([format, called]) => ({
            label: `${name}, ${called}`,
            onSelect: () => startDownload(`/api/download/${workspaceId}/table/${table}?format=${format}`),
          }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
