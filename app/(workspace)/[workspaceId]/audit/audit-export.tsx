"use client";

import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { startDownload } from "../exchange/start-download";
import { exportQueryOf, isNarrowed } from "./asked-audit";
import type { AskedAudit } from "./audit-view";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));

/** The history as it is narrowed, as a file. */
export function AuditExport({ workspaceId, asked }: { workspaceId: string; asked: AskedAudit }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const which = isNarrowed(asked) ? "What is shown" : "Everything";
  const load = (format: "csv" | "json") =>
    startDownload(`/api/download/${workspaceId}/audit?${exportQueryOf(asked, format)}`);
  return (
    <>
      <Button ref={trigger} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        Export
      </Button>
      {open && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label="Export what happened"
          entries={[
            { label: `${which}, CSV: a row for each change`, onSelect: () => load("csv") },
            { label: `${which}, JSON: the values as stored`, onSelect: () => load("json") },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
