"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { startDownload } from "../exchange/send-import";

const AnchoredMenu = dynamic(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu), { ssr: false });

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

/** All findings as a table; for reading, not for importing. */
export function FindingsExport({ workspaceId }: { workspaceId: string }) {
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
          label="Export findings"
          entries={formats.map(([format, name]) => ({
            label: `Findings, ${name}`,
            onSelect: () => startDownload(`/api/download/${workspaceId}/table/findings?format=${format}`),
          }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
