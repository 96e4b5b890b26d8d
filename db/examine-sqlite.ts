import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import type { Examined, Orphans } from "./examine-database";
import { readSchemaState } from "./sqlite";

/** Our default: so many faults of a damaged file are told; one is enough to act on. */
const faultsTold = 5;

export async function examineSqlite(url: string): Promise<Examined> {
  const path = url.replace(/^file:(\/\/)?/, "");
  if (!existsSync(path)) return { kind: "missing", detail: path };
  let connection: Database.Database | null = null;
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    const damage = (connection.pragma(`integrity_check(${faultsTold})`) as { integrity_check: string }[])
      .flatMap(({ integrity_check }) => integrity_check.split("\n"))
      .filter((line) => line !== "ok" && !line.startsWith("***"));
    return {
      kind: "open",
      schema: readSchemaState(connection),
      damage,
      orphans: damage.length > 0 ? [] : orphansIn(connection),
      server: null,
    };
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return { kind: "damaged", detail: message };
    if (/^SQLITE_(CANTOPEN|PERM|READONLY|AUTH)/.test(code)) return { kind: "refused", detail: message };
    return { kind: "unreachable", detail: message };
  } finally {
    connection?.close();
  }
}

function orphansIn(connection: Database.Database): Orphans[] {
  const found = new Map<string, Orphans>();
  for (const { table, parent } of connection.pragma("foreign_key_check") as { table: string; parent: string }[]) {
    const key = `${table}\0${parent}`;
    found.set(key, { table, parent, rows: (found.get(key)?.rows ?? 0) + 1 });
  }
  return [...found.values()];
}
