import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { counted, kindWords } from "./kind-words";
import { rememberMapping, withRemembered } from "./remembered-mapping";
import {
  type Checked,
  downloadBadRows,
  type Failure,
  type Imported,
  type Inspection,
  type Sent,
  type Source,
  sendImport,
  type Undone,
} from "./send-import";

export type FileStyle = {
  decimalMark: "" | "." | ",";
  dayOrder: "" | "day_first" | "month_first";
  emptyCells: "leave" | "clear";
};

type Stage =
  | { at: "choose" }
  | { at: "map"; inspection: Inspection }
  | { at: "check"; inspection: Inspection; checked: Checked }
  | { at: "done"; imported: Imported; importKey: string; undone: Undone | null };

const mostBytes = 10 * 1024 * 1024;

/** The steps of an import. Nothing is kept on the server between them; closing ends whatever is under way. */
export function useImport(workspaceId: string, kind: ImportableKind, about?: string) {
  const cache = useQueryClient();
  const words = kindWords[kind];
  const [stage, setStage] = useState<Stage>({ at: "choose" });
  const [source, setSource] = useState<Source | null>(null);
  const [mapping, setMapping] = useState<(string | null)[]>([]);
  const [style, setStyle] = useState<FileStyle>({ decimalMark: "", dayOrder: "", emptyCells: "leave" });
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<AbortController | null>(null);
  /** One key an import: a repeated click or a lost answer takes effect once. */
  const key = useRef<string>(crypto.randomUUID());
  const stored = useRef(false);
  useEffect(
    () => () => {
      underWay.current?.abort();
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

  async function ask<Answer>(
    doing: string,
    send: (signal: AbortSignal) => Promise<Sent<Answer>>,
  ): Promise<Answer | null> {
    underWay.current?.abort();
    const control = new AbortController();
    underWay.current = control;
    setBusy(doing);
    setFailure(null);
    const sent = await send(control.signal);
    if (underWay.current !== control || "cancelled" in sent) return null;
    setBusy(null);
    if ("answer" in sent) return sent.answer;
    setFailure(sent.failure);
    return null;
  }

  async function inspect(chosen: Source, sheet: string | null) {
    if ("file" in chosen && chosen.file.size > mostBytes) {
      setFailure({
        message: `“${chosen.file.name}” is larger than 10 MB. Divide it and import the parts.`,
        reason: null,
      });
      return;
    }
    const inspection = await ask<Inspection>("Reading the rows…", (signal) =>
      sendImport(workspaceId, { kind, about, step: "inspect", sheet }, chosen, signal),
    );
    if (!inspection) return;
    setSource(chosen);
    setMapping(withRemembered(kind, inspection));
    setStage({ at: "map", inspection });
  }

  async function check(inspection: Inspection) {
    rememberMapping(kind, inspection.header, mapping);
    const checked = await ask<Checked>(`Checking ${counted(inspection.rows, "row")}…`, (signal) =>
      sendImport(workspaceId, { ...fieldsOf(inspection.sheet), step: "dryRun" }, source, signal),
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
    const imported = await ask<Imported>(`Importing ${counted(checked.add + checked.change, "row")}…`, (signal) =>
      sendImport(workspaceId, fields, source, signal),
    );
    if (!imported) return;
    stored.current = true;
    setStage({ at: "done", imported, importKey: key.current, undone: null });
  }

  async function undo(imported: Imported, importKey: string) {
    const undone = await ask<Undone>(
      `Taking ${counted(imported.added + imported.changed, words.one, words.many)} back…`,
      (signal) =>
        sendImport(workspaceId, { kind, step: "undo", importKey, requestKey: crypto.randomUUID() }, null, signal),
    );
    if (!undone) return;
    setStage({ at: "done", imported, importKey, undone });
  }

  async function saveBadRows(inspection: Inspection) {
    if (!source) return;
    const format = inspection.format === "xlsx" ? "xlsx" : "csv";
    const problem = await downloadBadRows(
      workspaceId,
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
      underWay.current?.abort();
      setBusy(null);
      setFailure(null);
      setStage(to);
    },
  };
}

export type ImportFlow = ReturnType<typeof useImport>;
