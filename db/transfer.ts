import { eq, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { roles } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { checkReferences } from "@/domain/exchange/check-references";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { brokenRule, isUnfitValue } from "./broken-rule";
import type { Engine, Tx } from "./engine";
import { readPlan } from "./plan";
import * as schema from "./schema";
import { brokenDecision } from "./sound-decisions";
import { workspaceInside } from "./workspace";

const format = "attune-backup";
const version = 1;
const chunkSize = 100;

type Row = Record<string, unknown>;
type Document = { format: string; version: number; tables: Record<string, Row[]> };
type AnyTable = typeof schema.audiences;

/** Parents before children, so that a load never meets a missing foreign key. */
const first = [
  "user",
  "workspace",
  "business_objective",
  "customer_objective",
  "outcome",
  "use_case",
  "initiative",
  "scoring_round",
  "experiment",
];
const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);

const tables = Object.values(schema)
  .filter((value) => is(value, Table))
  .map((table) => ({ name: getTableName(table as Table), table: table as unknown as AnyTable }))
  .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));

/** Everything in the database as plain rows, in an order that two dumps of the same data share. */
export async function dump(engine: Engine): Promise<{ document: Document; rows: number }> {
  const document: Document = { format, version, tables: {} };
  let rows = 0;
  await engine.inTransaction(async (tx) => {
    for (const { name, table } of tables) {
      const found = (await tx.select().from(table)) as Row[];
      const lines = found.map((row) => ({ row, line: JSON.stringify(row) })).sort((a, b) => (a.line < b.line ? -1 : 1));
      document.tables[name] = lines.map(({ row }) => row);
      rows += found.length;
    }
  });
  return { document, rows };
}

/**
 * Fills an empty, migrated database from a dump that passed through JSON. All or nothing.
 *
 * @throws AttuneError `invalid` when the document is not a backup, or names the row that cannot be stored;
 *   `already_done` when the database holds something.
 */
export async function load(engine: Engine, given: unknown): Promise<number> {
  const document = asDocument(given);
  if ((await engine.db.$count(schema.users)) + (await engine.db.$count(schema.workspaces)) > 0) {
    throw new AttuneError("already_done", "This database is not empty. Restore into a new one.");
  }
  let rows = 0;
  let at = "";
  const loading = engine.inTransaction(async (tx) => {
    rows = 0;
    for (const { name, table } of tables) {
      at = `tables.${name}`;
      const found = document.tables[name] ?? [];
      const columns = getTableColumns(table) as unknown as Record<string, { dataType: string }>;
      for (let from = 0; from < found.length; from += chunkSize) {
        const chunk = found
          .slice(from, from + chunkSize)
          .map((row, at) => revived(row, columns, `tables.${name}[${from + at}]`));
        await tx.insert(table).values(chunk as never);
        rows += chunk.length;
      }
    }
    at = "workspaces";
    for (const { id, name } of await tx.select().from(schema.workspaces)) await requireSound(tx, id, name);
  });
  await loading.catch((error: unknown) => {
    if (isUnfitValue(error)) throw new AttuneError("invalid", `${at}: a row holds a value that cannot stand there.`);
    if (!brokenRule(error)) throw error;
    throw new AttuneError(
      "invalid",
      `${at}: a row contradicts the others: it is there twice, incomplete, or refers to something missing.`,
    );
  });
  await engine.continueSequences();
  return rows;
}

/** Every workspace must pass what any workspace file must pass: the shape of each value, and that what it names is there. */
async function requireSound(tx: Tx, workspaceId: string, name: string): Promise<void> {
  try {
    const ws = workspaceInside(tx, workspaceId);
    const [problem] = checkReferences(parseWorkspaceFile(await readPlan(ws)));
    if (problem) throw new AttuneError("invalid", `${problem.path}: ${problem.message}`);
    const broken = await brokenDecision(ws);
    if (broken) throw new AttuneError("invalid", broken);
    const held = await tx.select().from(schema.members).where(eq(schema.members.workspaceId, workspaceId));
    if (held.some(({ role }) => !roles.includes(role)))
      throw new AttuneError("invalid", "a member has a role we do not know.");
    if (!held.some(({ role }) => role === "owner")) throw new AttuneError("invalid", "nobody owns it.");
  } catch (error) {
    const told = error instanceof AttuneError ? error.message : "it cannot be read: a part of it has no shape we know.";
    throw new AttuneError("invalid", `workspace ${name}: ${told}`);
  }
}

function asDocument(given: unknown): Document {
  const document = given as Partial<Document> | null;
  if (typeof document !== "object" || document?.format !== format) {
    throw new AttuneError("invalid", "format: this file is not a backup made by Attune.");
  }
  if (document.version !== version) {
    throw new AttuneError(
      "invalid",
      `version: this backup is of version ${String(document.version)}; this Attune reads version ${version}.`,
    );
  }
  if (typeof document.tables !== "object" || document.tables === null || Array.isArray(document.tables)) {
    throw new AttuneError("invalid", "tables: this must hold the rows of each table.");
  }
  const missing = tables.find(({ name }) => !(name in (document.tables ?? {})));
  const known = new Set(tables.map(({ name }) => name));
  for (const [name, rows] of Object.entries(document.tables ?? {})) {
    if (!known.has(name)) throw new AttuneError("invalid", `tables.${name}: this Attune has no such table.`);
    if (!Array.isArray(rows)) throw new AttuneError("invalid", `tables.${name}: this must be a list of rows.`);
  }
  if (missing) throw new AttuneError("invalid", `tables.${missing.name}: this backup is not complete.`);
  return { format, version, tables: document.tables };
}

function revived(row: unknown, columns: Record<string, { dataType: string }>, path: string): Row {
  if (typeof row !== "object" || row === null) throw new AttuneError("invalid", `${path}: this must be a row.`);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const column = columns[key];
      if (!column) throw new AttuneError("invalid", `${path}.${key}: there is no such column.`);
      const kind = kinds[column.dataType];
      if (kind && value !== null && typeof value !== kind) {
        throw new AttuneError("invalid", `${path}.${key}: this must be a ${kind}.`);
      }
      return [key, column.dataType === "date" && value !== null ? dateOf(value, `${path}.${key}`) : value];
    }),
  );
}

/** What JSON must hold for a column; dates and JSON columns are looked at elsewhere. */
const kinds: Record<string, string> = { string: "string", number: "number", boolean: "boolean", custom: "number" };

function dateOf(value: unknown, path: string): Date {
  const date = new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new AttuneError("invalid", `${path}: this must be a moment in time.`);
  return date;
}
