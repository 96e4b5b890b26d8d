import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { counted, kindWords } from "./kind-words";
import type { NumberAndDay } from "./number-and-day-selects";
import { rememberMapping, withRemembered } from "./remembered-mapping";
import {
  type Checked,
  downloadBadRows,
  type Imported,
  type Inspection,
  importAddress,
  type Source,
  sendImport,
  tooLarge,
  type Undone,
} from "./send-import";
import { useAsking } from "./use-asking";

export type FileStyle = NumberAndDay & { emptyCells: "leave" | "clear" };

type Stage =
  | { at: "choose" }
  | { at: "map"; inspection: Inspection }
  | { at: "check"; inspection: Inspection; checked: Checked }
  | { at: "done"; imported: Imported; importKey: string; undone: Undone | null };

/** The steps of an import. Nothing is kept on the server between them; closing ends whatever is under way. */
export function useImport(workspaceId: string, kind: ImportableKind, about?: string) {
  const cache = useQueryClient();
  const words = kindWords[kind];
  const [stage, setStage] = useState<Stage>({ at: "choose" });
  const [source, setSource] = useState<Source | null>(null);
  const [mapping, setMapping] = useState<(string | null)[]>([]);
  const [style, setStyle] = useState<FileStyle>({ decimalMark: "", dayOrder: "", emptyCells: "leave" });
  const { busy, progress, failure, setFailure, ask, stop } = useAsking();
  /** One key an import: a repeated click or a lost answer takes effect once. */
  const key = useRef<string>(crypto.randomUUID());
  const stored = useRef(false);
  useEffect(
    () => () => {
      // Only now: the page behind would else be drawn anew, and with it an empty list's button that opened this.
      if (stored.current) void cache.invalidateQueries();
    },
    [cache],
  );

  const fieldsOf = (sheet: string | null) => ({
    kind,
    about,
    sheet,
    mapping: JSON.stringify(mapping),
    decimalMark: style.decimalMark || null,
    dayOrder: style.dayOrder || null,
    emptyCells: style.emptyCells,
  });

  async function inspect(chosen: Source, sheet: string | null) {
    const refused = tooLarge(chosen);
    if (refused) return setFailure(refused);
    const inspection = await ask<Inspection>("Reading the rows…", (signal) =>
      sendImport(importAddress(workspaceId), { kind, about, step: "inspect", sheet }, chosen, signal),
    );
    if (!inspection) return;
    setSource(chosen);
    setMapping(withRemembered(kind, inspection));
    setStage({ at: "map", inspection });
  }

  async function check(inspection: Inspection) {
    rememberMapping(kind, inspection.header, mapping);
    const checked = await ask<Checked>(`Checking ${counted(inspection.rows, "row")}…`, (signal, onProgress) =>
      sendImport(
        importAddress(workspaceId),
        { ...fieldsOf(inspection.sheet), step: "dryRun" },
        source,
        signal,
        onProgress,
      ),
    );
    if (!checked) return;
    key.current = crypto.randomUUID();
    setStage({ at: "check", inspection, checked });
  }

  async function write(inspection: Inspection, checked: Checked) {
    const fields = {
      ...fieldsOf(inspection.sheet),
      step: "write",
      requestKey: key.current,
      seen: checked.seen,
      onlyValid: checked.bad > 0 ? "yes" : "no",
    };
    // Even when nobody waits for the answer, the page behind shows what was stored.
    stored.current = true;
    const imported = await ask<Imported>(
      `Importing ${counted(checked.add + checked.change, "row")}…`,
      (signal, onProgress) => sendImport(importAddress(workspaceId), fields, source, signal, onProgress),
    );
    if (!imported) return;
    setStage({ at: "done", imported, importKey: key.current, undone: null });
  }

  async function undo(imported: Imported, importKey: string) {
    const undone = await ask<Undone>(
      `Taking ${counted(imported.added + imported.changed, words.one, words.many)} back…`,
      (signal) =>
        sendImport(
          importAddress(workspaceId),
          { kind, step: "undo", importKey, requestKey: crypto.randomUUID() },
          null,
          signal,
        ),
    );
    if (!undone) return;
    setStage({ at: "done", imported, importKey, undone });
  }

  async function saveBadRows(inspection: Inspection) {
    if (!source) return;
    const format = inspection.format === "xlsx" ? "xlsx" : "csv";
    const problem = await downloadBadRows(
      importAddress(workspaceId),
      { ...fieldsOf(inspection.sheet), format },
      source,
      new AbortController().signal,
    );
    setFailure(problem);
  }

  return {
    stage,
    source,
    mapping,
    style,
    busy,
    progress,
    failure,
    inspect,
    check,
    write,
    undo,
    saveBadRows,
    setMapping,
    setStyle: (change: Partial<FileStyle>) => setStyle((now) => ({ ...now, ...change })),
    setFailure: (message: string) => setFailure({ message, reason: null }),
    back: (to: Stage) => {
      stop();
      setStage(to);
    },
  };
}

export type ImportFlow = ReturnType<typeof useImport>;
