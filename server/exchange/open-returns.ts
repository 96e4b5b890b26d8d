import { commit, type Write } from "@/db/commit";
import { findImport, writtenSince } from "@/db/imports";
import { returnLineRows } from "@/db/returns";
import type { Rows } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { ImportPlan } from "@/domain/exchange/tables/plan-import";
import { lineOfRows, lineWithRows, type ReturnRow, rowsOfReturnLine } from "@/domain/exchange/tables/return-rows";
import { changedLines, lineName, type ReturnScene, returnTable } from "@/domain/exchange/tables/return-table";
import { quarterOfDay } from "@/domain/quarters";
import { todayOf } from "../today";
import type { OpenTable } from "./open-table";

/** Lines of returns as a table of their quarters: a line is stored as a whole, with all that a file says of it. */
export async function openReturns(ws: Workspace): Promise<OpenTable<ReturnRow>> {
  // The mark first: what is written between the two reads is then noticed.
  const mark = await returnLineRows.mark(ws);
  const stored = await returnLineRows.read(ws);
  const useCases = (await useCaseRows.read(ws)).map(({ id, name }) => ({ value: id, label: name }));
  const scene: ReturnScene = { lines: stored, useCases, quarterNow: quarterOfDay(await todayOf(ws)) };
  return {
    kind: returnTable(scene),
    rows: returnLineRows as unknown as Rows<ReturnRow>,
    held: stored.flatMap((line) =>
      rowsOfReturnLine(line, lineName(line, useCases)).map((entity) => ({ entity, version: line.version })),
    ),
    mark,
    prefix: "F",
    isPointedAt: false,
    beside: () => [],
    instead: (editable, plan) => lineWrites(editable, scene, plan, new Map(stored.map((line) => [line.id, line]))),
  };
}

function lineWrites(
  ws: EditableWorkspace,
  scene: ReturnScene,
  { add, change }: ImportPlan<ReturnRow>,
  stored: ReadonlyMap<string, Awaited<ReturnType<typeof returnLineRows.read>>[number]>,
): Write[] {
  const rows = [...add.map(({ entity }) => entity), ...change.map(({ after }) => after)];
  const changed = [...changedLines(scene, rows).values()];
  const fresh = changed
    .filter(({ line }) => line === null)
    .map(({ rows: own }) =>
      lineOfRows(own[0]?.lineId ?? `F-${crypto.randomUUID().slice(0, 8)}`, own, scene.quarterNow),
    );
  return [
    ...returnLineRows.addAll(ws, fresh, Date.now()),
    ...changed.flatMap(({ line, rows: own }) => {
      const before = line && stored.get(line.id);
      return before ? [returnLineRows.put(ws, before, lineWithRows(before, own, scene.quarterNow))] : [];
    }),
  ];
}

/** Takes an import of return lines back as a whole. Refused when somebody has changed any of them since. */
export async function undoReturns(ws: EditableWorkspace, importKey: string | undefined) {
  const { kind } = returnLineRows;
  const entry = importKey === undefined ? undefined : await findImport(ws, kind, importKey);
  const ids = entry?.idsOf(kind) ?? [];
  if (!entry || ids.length === 0) throw new AttuneError("not_found", "There is no such import of yours.");
  const lines = await returnLineRows.readSome(ws, ids);
  const touched = await writtenSince(ws, { kind, ids, seq: entry.seq });
  if (touched.length > 0 || lines.length < ids.length)
    throw new AttuneError(
      "stale",
      "Some of the imported return lines were changed since. The import can no longer be undone as a whole.",
    );
  const writes = lines.map((line) => {
    const before = entry.before.get(line.id);
    return before ? returnLineRows.put(ws, line, { ...line, ...before }) : returnLineRows.remove(ws, line);
  });
  const answer = { removed: ids.length - entry.before.size, restored: entry.before.size };
  return commit(ws, writes, { action: "undid the import of return lines", answer });
}
