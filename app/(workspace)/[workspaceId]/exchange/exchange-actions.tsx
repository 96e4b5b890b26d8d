"use client";

import { useState } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { ExportMenu } from "./export-menu";

const ImportDialog = comesLater(() => import("./import-dialog").then((module) => module.ImportDialog));

/** "Import" for those who may change things, "Export" for all. */
export function ExchangeActions({
  workspaceId,
  kind,
  may,
}: {
  workspaceId: string;
  kind: ImportableKind;
  may: { import: boolean; export: boolean };
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {may.import && <Button onClick={() => setOpen(true)}>Import</Button>}
      {may.export && <ExportMenu workspaceId={workspaceId} kind={kind} />}
      {open && <ImportDialog workspaceId={workspaceId} kind={kind} onDone={() => setOpen(false)} />}
    </>
  );
}
