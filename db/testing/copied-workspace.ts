import { eq, getTableColumns, getTableName, is, type SQL, sql, Table } from "drizzle-orm";
import { getTableConfig as onPostgres } from "drizzle-orm/pg-core";
import { getTableConfig as onSqlite } from "drizzle-orm/sqlite-core";
import { addEntry } from "../audit-chain";
import { dialect } from "../dialect";
import type { Engine, Tx } from "../engine";
import * as schema from "../schema";

type OfWorkspace = typeof schema.audiences;
type Config = { foreignKeys: { reference: () => { foreignTable: Table } }[] };
type Place = { readonly workspaceId: string; readonly userId: string };

/** A workspace as founded that nobody works in, and what there is to copy of it. */
export type Template = {
  readonly workspaceId: string;
  readonly tables: readonly OfWorkspace[];
  readonly entry: Omit<typeof schema.auditEntries.$inferSelect, "seq" | "hash">;
};

/** Written by hand below, because their keys count upwards, or per copy. */
const { members, auditEntries, auditHeads, auditObjects, changeEvents } = schema;
const apart: readonly unknown[] = [members, auditEntries, auditHeads, auditObjects, changeEvents];
const configOf = (dialect === "postgres" ? onPostgres : onSqlite) as unknown as (table: Table) => Config;
const stands = (name: string) => ["createdAt", "updatedAt"].includes(name);

/** Every table of a workspace, parents before children. */
function parentsFirst(): OfWorkspace[] {
  const ordered = new Set<Table>();
  const add = (table: Table) => {
    for (const { reference } of configOf(table).foreignKeys) {
      const { foreignTable } = reference();
      if (foreignTable !== table && !ordered.has(foreignTable)) add(foreignTable);
    }
    ordered.add(table);
  };
  for (const table of Object.values(schema)) if (is(table, Table)) add(table);
  return [...ordered].filter(
    (table) => "workspaceId" in getTableColumns(table) && !apart.includes(table),
  ) as unknown as OfWorkspace[];
}

/** What a workspace consists of, read once. It must be as it was founded, by one commit. */
export async function asTemplate(engine: Engine, workspaceId: string): Promise<Template> {
  const [found] = await engine.db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId));
  const { seq: _counted, hash: _sealed, ...entry } = found!;
  const tables: OfWorkspace[] = [];
  for (const table of parentsFirst())
    if ((await engine.db.$count(table, eq(table.workspaceId, workspaceId))) > 0) tables.push(table);
  return { workspaceId, tables, entry };
}

/** The same workspace under another id, of another owner: one statement a table, and nothing passes through this process. */
export async function copyWorkspace(tx: Tx, { workspaceId, tables, entry }: Template, to: Place): Promise<void> {
  const at = Date.now();
  const copy = (table: Table, from: ReturnType<typeof eq>, given: Record<string, string | number | SQL>) => {
    const columns = Object.entries(getTableColumns(table)).map(([name, column]) => {
      const value = given[name] ?? (stands(name) ? at : undefined);
      if (value === undefined) return sql`${column}`;
      if (typeof value === "object") return value;
      return typeof value === "number" ? sql`cast(${value} as bigint)` : sql`cast(${value} as text)`;
    });
    const rows = sql`select ${sql.join(columns, sql`, `)} from ${sql.identifier(getTableName(table))} where ${from}`;
    return tx.insert(table as OfWorkspace).select(rows);
  };
  await copy(schema.workspaces, eq(schema.workspaces.id, workspaceId), { id: to.workspaceId });
  for (const table of tables) await copy(table, eq(table.workspaceId, workspaceId), { workspaceId: to.workspaceId });
  // The founding itself is about the workspace.
  const changes = entry.changes.map((change) =>
    change.id === workspaceId ? { ...change, id: to.workspaceId } : change,
  );
  const written = await addEntry(tx, { ...entry, ...to, at, changes });
  await copy(auditObjects, eq(auditObjects.workspaceId, workspaceId), {
    workspaceId: to.workspaceId,
    objectId: sql`replace(${auditObjects.objectId}, ${workspaceId}, ${to.workspaceId})`,
    entry: written,
  });
  const kinds = [...new Set(entry.changes.map(({ kind }) => kind))];
  await tx.insert(changeEvents).values({ workspaceId: to.workspaceId, kinds, at });
}
