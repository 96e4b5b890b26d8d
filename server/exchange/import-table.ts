import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { commit, type Write } from "@/db/commit";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { shownCell } from "@/domain/exchange/tables/cell-kind";
import { fileStyle } from "@/domain/exchange/tables/file-style";
import { type ImportPlan, planInSteps } from "@/domain/exchange/tables/plan-import";
import { mappedColumns, proposeMapping } from "@/domain/exchange/tables/propose-mapping";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import type { Column } from "@/domain/exchange/tables/table-kind";
import type { ImportFields, SourceTables } from "./import-request";
import { type OpenTable, withTable } from "./open-table";
import { type Tell, untold } from "./told-in-lines";

const previewRows = 5;
const mostProblems = 20_000;
const mostChanges = 200;

/** What is in the file: its sheets, its first rows, and which column seems to mean what. */
export function inspectTable(
  ws: Workspace,
  { kind: key, about }: ImportFields,
  { format, tables }: SourceTables,
  given: RawTable,
) {
  return withTable(
    ws,
    key,
    async ({ kind, turn }) => {
      const raw = turn?.(given) ?? given;
      return {
        format,
        sheets: tables.flatMap(({ sheet, rows }) => (sheet === null ? [] : [{ name: sheet, rows: rows.length }])),
        sheet: raw.sheet,
        header: raw.header,
        rows: raw.rows.length,
        notes: raw.notes ?? [],
        preview: raw.rows.slice(0, previewRows).map((cells) => raw.header.map((_, at) => shownCell(cells[at]))),
        mapping: proposeMapping(raw.header, kind.columns),
        identity: kind.identity.map((keys) => keys.filter((part) => !isOptional(kind.columns, part))),
        columns: kind.columns
          .filter(({ readOnly }) => !readOnly)
          .map(({ key, label, required, holds }) => ({
            key,
            label,
            required: Boolean(required),
            words: holds.words,
            example: holds.example,
          })),
      };
    },
    about,
  );
}

const isOptional = (columns: readonly Column[], key: string) =>
  columns.some((column) => column.key === key && column.blankIsKey);

/** What importing would do, and everything that is wrong: the same plan that the write carries out. */
export function dryRun(ws: Workspace, fields: ImportFields, raw: RawTable, tell: Tell = untold) {
  return withTable(
    ws,
    fields.kind,
    async (table) => {
      const { plan, decimalMark, notes } = await planOf(table, fields, raw, tell);
      return {
        ...countsOf(plan),
        refusal: plan.refusal,
        comesTo: table.comesTo?.(plan) ?? [],
        problems: plan.problems.slice(0, mostProblems),
        allProblems: plan.problems.length,
        changes: plan.change.slice(0, mostChanges).map(({ row, before, differences }) => ({
          row,
          name: nameOf(table, before.entity),
          differences,
        })),
        decimalMark,
        notes,
        seen: fingerprint(plan),
      };
    },
    fields.about,
  );
}

/** Imports all rows, or, when asked so, the valid ones; in one commit or not at all. */
export function writeTableRows(
  ws: EditableWorkspace,
  fields: ImportFields,
  raw: RawTable,
  fileName: string,
  tell: Tell = untold,
) {
  return withTable(
    ws,
    fields.kind,
    async (table) => {
      const { kind } = table;
      const { plan } = await planOf(table, fields, raw, tell);
      const { bad, add, change, unchanged } = countsOf(plan);
      if (plan.refusal !== null) throw new AttuneError("invalid", `${plan.refusal} Nothing was imported.`);
      if (fields.seen !== undefined && fields.seen !== fingerprint(plan))
        throw new AttuneError(
          "stale",
          `Somebody changed ${kind.many} since you checked this file. Nothing was imported; check it again.`,
        );
      if (bad > 0 && fields.onlyValid === "no")
        throw new AttuneError(
          "invalid",
          `${bad} of ${plan.rows} rows cannot be imported. Correct them, or import the valid ones. Nothing was imported.`,
        );
      const answer = { added: add, changed: change, unchanged, skipped: bad };
      if (add + change === 0) return answer;
      const file = { file: fileName, ...answer };
      await tell({ storing: add + change });
      return commit(ws, planWrites(ws, table, plan, { id: fields.requestKey ?? "import", file }), {
        action: `imported ${kind.many}`,
        answer,
      });
    },
    fields.about,
  );
}

/** What importing the valid rows of an opened table comes to, with the writes that do it: they go with whatever else is stored. */
export async function planValidRows<Entity extends object>(
  ws: EditableWorkspace,
  table: OpenTable<Entity>,
  raw: RawTable,
) {
  const { plan } = await planOf(table, { emptyCells: "leave" }, raw);
  const { bad, add, change, unchanged } = countsOf(plan);
  return {
    ...{ added: add, changed: change, unchanged, skipped: bad },
    refusal: plan.refusal,
    problems: plan.problems,
    writes: (told: ImportTold) => planWrites(ws, table, plan, told),
  };
}

/** By what an import is found again in the history, and what stands there of it. */
type ImportTold = { readonly id: string; readonly file: { readonly file: string } };

function planWrites<Entity extends object>(
  ws: EditableWorkspace,
  table: OpenTable<Entity>,
  plan: ImportPlan<Entity>,
  { id, file }: ImportTold,
): Write[] {
  return [
    table.rows.ifStill(ws, table.mark, { id, after: file }),
    ...(table.instead?.(ws, plan, file.file) ?? rowWrites(ws, table, plan)),
    ...table.beside(ws, plan, file.file),
  ];
}

function rowWrites<Entity extends object>(
  ws: EditableWorkspace,
  { rows }: OpenTable<Entity>,
  { add, change }: ImportPlan<Entity>,
): Write[] {
  return [
    ...rows.addAll(
      ws,
      add.map(({ entity }) => entity),
      Date.now(),
    ),
    ...change.map(({ before, after }) => rows.put(ws, { ...before.entity, version: before.version }, after)),
  ];
}

/** The rows that cannot be imported, as they were, with what is wrong in a column of its own. */
export function badRows(ws: Workspace, fields: ImportFields, raw: RawTable) {
  return withTable(
    ws,
    fields.kind,
    async (table) => {
      const { plan } = await planOf(table, fields, raw);
      const wrong = new Map<number, string[]>();
      for (const { row, column, message } of plan.problems)
        wrong.set(row, [...(wrong.get(row) ?? []), column === null ? message : `${column}: ${message}`]);
      const rows = raw.rows.flatMap((cells, index) => {
        const row = raw.rowNumbers[index] ?? index + 2;
        const told = wrong.get(row);
        return told ? [[...raw.header.map((_, at) => cells[at] ?? null), row, told.join(" ")]] : [];
      });
      return { name: "Rows to correct", header: [...raw.header, "Row in the file", "What is wrong"], rows };
    },
    fields.about,
  );
}

async function planOf<Entity extends object>(
  { kind, held, prefix, turn }: OpenTable<Entity>,
  { mapping, decimalMark, dayOrder, emptyCells }: Pick<ImportFields, "emptyCells"> & Partial<ImportFields>,
  given: RawTable,
  tell: Tell = untold,
) {
  const raw = turn?.(given) ?? given;
  const chosen = mapping ?? proposeMapping(raw.header, kind.columns);
  const mapped = mappedColumns(kind, raw.header, chosen);
  const style = fileStyle(raw, mapped, { decimalMark: decimalMark ?? null, dayOrder: dayOrder ?? null });
  const taken = new Set(held.map(({ entity }) => (entity as { id?: string }).id));
  const newId = (): string => {
    const id = `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
    if (taken.has(id)) return newId();
    taken.add(id);
    return id;
  };
  const steps = planInSteps(kind, { raw, mapping: chosen, existing: held, options: { style, emptyCells }, newId });
  for (;;) {
    const step = steps.next();
    if (step.done) return { plan: step.value, decimalMark: style.decimalMark, notes: raw.notes ?? [] };
    if (step.value !== undefined) await tell({ rows: step.value, of: raw.rows.length });
    // Others' requests come in between.
    await setImmediate();
  }
}

function countsOf<Entity>(plan: ImportPlan<Entity>) {
  return {
    rows: plan.rows,
    add: plan.add.length,
    change: plan.change.length,
    unchanged: plan.unchanged.length,
    bad: plan.rows - plan.add.length - plan.change.length - plan.unchanged.length,
  };
}

/** Of what the plan rests on: another version of anything it touches makes it another. */
function fingerprint<Entity>({ add, change, unchanged, problems, refusal }: ImportPlan<Entity>): string {
  const rests = [
    add.map(({ row }) => row),
    change.map(({ row, before }) => [row, before.version]),
    unchanged.map(({ row, before }) => [row, before.version]),
    problems.map(({ row, column, message }) => [row, column, message]),
    refusal,
  ];
  return createHash("sha256").update(JSON.stringify(rests)).digest("hex");
}

function nameOf<Entity extends object>({ kind }: OpenTable<Entity>, entity: Entity): string {
  if (kind.nameOf) return kind.nameOf(entity);
  const { name, id, channelId } = entity as { name?: string; id?: string; channelId?: string };
  return name ?? channelId ?? id ?? kind.one;
}
