import { existsSync, readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";
import { dialect } from "../dialect";
import type { Engine } from "../engine";
import { secondFactors } from "../schema";
import { onServer } from "./postgres-server";

/* What goes wrong with databases in the world outside, done on purpose. */

/** Past every rule of the schema, as somebody with another program could. */
export async function writePast(url: string, statement: string): Promise<void> {
  if (dialect === "postgres") return onServer(url, `set session_replication_role = replica; ${statement}`);
  const connection = new Database(url.replace(/^file:/, ""));
  connection.pragma("foreign_keys = OFF");
  connection.exec(statement);
  connection.close();
}

const steps = dialect === "postgres" ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";

/** As if a version with one step more had written it. */
export const makeNewer = (url: string) =>
  writePast(url, `insert into ${steps} (hash, created_at) values ('x', 9999999999999)`);

/** As if a version with one step less had written it: the step is forgotten, and what it made can be made again. */
export const makeOlder = (url: string) =>
  writePast(url, `delete from ${steps} where created_at = (select max(created_at) from ${steps})`);

/** Bytes of the middle of a SQLite file overwritten, as a failing disk would. */
export function damage(url: string): void {
  const file = url.replace(/^file:/, "");
  if (existsSync(`${file}-wal`)) writeFileSync(`${file}-wal`, "");
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, 4096 * 9);
  writeFileSync(file, bytes);
}

/** One word of the newest entry changed, past the triggers that keep the product from it. */
export const changeEntry = (url: string) =>
  writePast(
    url,
    `${dialect === "sqlite" ? "drop trigger audit_entry_stays;" : ""}
    update audit_entry set action = 'something else' where seq = (select max(seq) from audit_entry)`,
  );

/** A connection that calls itself as a server does, until the returned function ends it. */
export async function connectAs(url: string, name: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  await client.connect();
  return () => client.end();
}

export const addFactor = (engine: Engine, userId: string, sealedSecret: string) =>
  engine.db.insert(secondFactors).values({ userId, sealedSecret, confirmedAt: 1, createdAt: 1 });
