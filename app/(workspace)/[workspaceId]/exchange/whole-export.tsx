"use client";

import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { startDownload } from "./start-download";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));
const AllTablesDialog = comesLater(() => import("./all-tables-dialog").then((module) => module.AllTablesDialog));

const files = [
  ["md", "The brief, Markdown"],
  ["html", "The brief, HTML"],
  ["json", "The whole workspace, JSON"],
] as const;

/** "Export" of the brief and of everything behind it. */
export function WholeExport({ workspaceId }: { workspaceId: string }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<"menu" | "tables" | null>(null);
  return (
    <>
      <Button ref={trigger} aria-haspopup="menu" aria-expanded={open === "menu"} onClick={() => setOpen("menu")}>
        Export
      </Button>
      {open === "menu" && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label="Export"
          entries={[
            ...files.map(([format, label]) => ({
              label,
              onSelect: () => {
                setOpen(null);
                startDownload(`/api/download/${workspaceId}/whole/${format}`);
              },
            })),
            { label: "Any table, CSV or Excel…", onSelect: () => setOpen("tables") },
          ]}
          onClose={() => setOpen((was) => (was === "menu" ? null : was))}
        />
      )}
      {open === "tables" && <AllTablesDialog workspaceId={workspaceId} onClose={() => setOpen(null)} />}
    </>
  );
}
