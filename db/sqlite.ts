import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { migrate } from "drizzle-orm/sqlite-proxy/migrator";
import type { Engine, Tx } from "./engine";
import { keepCopy } from "./keep-copy";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";
import { knownSteps, requireKnown, type SchemaState, schemaStateOf } from "./schema-state";

type Method = "run" | "all" | "get" | "values";
type Answer = { rows: never[]; changes?: number };

let memories = 0;

/** How long a writer waits for another process, in milliseconds. */
const patience = 5_000;

/** Begins to write as soon as no other process does; whoever reads is answered meanwhile. */
async function begin(writer: Database.Database, until: number): Promise<void> {
  for (;;) {
    try {
      // The driver itself waits by stopping the whole process.
      writer.pragma("busy_timeout = 0");
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "SQLITE_BUSY" || performance.now() > until) throw error;
    } finally {
      writer.pragma(`busy_timeout = ${patience}`);
    }
    await pause(20);
  }
}

function open(path: string, readonly: boolean): Database.Database {
  const connection = new Database(path, { readonly, timeout: patience });
  if (!readonly) {
    connection.pragma("journal_mode = WAL");
    // WAL reopens with NORMAL, which loses acknowledged commits in a power cut.
    connection.pragma("synchronous = FULL");
  }
  connection.pragma("foreign_keys = ON");
  connection.pragma("trusted_schema = OFF");
  connection.pragma("cell_size_check = ON");
  connection.pragma("cache_size = -32000");
  return connection;
}

export function readSchemaState(connection: Database.Database): SchemaState {
  const name = "__drizzle_migrations";
  const exists = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(name) !== undefined;
  const applied = exists ? connection.prepare(`SELECT created_at FROM ${name}`).pluck().all() : [];
  return schemaStateOf(applied.map(Number), knownSteps("sqlite"));
}

/** Runs SQL on one connection, keeping its prepared statements. */
function executor(connection: Database.Database) {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return (sql: string, params: unknown[], method: Method): Answer => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      if (kept.size > 500) kept.delete(kept.keys().next().value!);
      kept.set(sql, statement);
    }
    if (!statement.reader) return { rows: [], changes: statement.run(...params).changes };
    const raw = statement.raw(true);
    return { rows: (method === "get" ? raw.get(...params) : raw.all(...params)) as never[] };
  };
}

/** SQLite: a read-only connection beside one writer behind a queue, so that reads never see half a write. */
export function sqliteEngine(url: string): Engine {
  let path = url.replace(/^file:(\/\/)?/, "");
  if (path === ":memory:") {
    // Two connections must share it, which a plain in-memory database does not.
    path = join(process.env["TMPDIR"] ?? "/tmp", `attune-${process.pid}-${++memories}-${Date.now()}.db`);
  }
  mkdirSync(dirname(path), { recursive: true });
  const writer = open(path, false);
  const reader = open(path, true);
  const write = executor(writer);
  const read = executor(reader);

  let tail: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T> | T): Promise<T> => {
    const run = tail.then(work);
    // Writers that wait in a row would all be served before anybody who only reads is answered.
    tail = run.catch(() => {}).then(() => nextTurn());
    return run;
  };
  const inside = new AsyncLocalStorage<true>();

  const options = { schema, casing: "snake_case" } as const;
  // drizzle 0.45 reads `casing` only from its third argument, so the unused batch callback must be there.
  const noBatch = async () => {
    throw new Error("Batches are not used.");
  };
  const isRead = (sql: string) => /^\s*(select|values|explain|with\b(?![\s\S]*\b(insert|update|delete)\b))/i.test(sql);
  const db = drizzle(
    async (sql, params, method) => {
      if (isRead(sql)) return read(sql, params, method);
      if (inside.getStore()) throw new Error("A write outside the transaction it belongs to would wait for itself.");
      const until = performance.now() + patience;
      return exclusive(() => begun(async () => write(sql, params, method), until));
    },
    noBatch,
    options,
  );
  const inner = drizzle(async (sql, params, method) => write(sql, params, method), noBatch, options);

  const begun = async <T>(work: () => Promise<T>, until: number): Promise<T> => {
    await begin(writer, until);
    try {
      const result = await work();
      writer.exec("COMMIT");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw error;
    }
  };

  return {
    dialect: "sqlite",
    db: db as unknown as Tx,
    inTransaction: (work) => {
      if (inside.getStore()) throw new Error("Transactions do not nest.");
      const until = performance.now() + patience;
      return exclusive(() => inside.run(true, () => begun(() => work(inner as unknown as Tx), until)));
    },
    migrate: () =>
      exclusive(async () => {
        const state = readSchemaState(writer);
        requireKnown(state);
        if (state.kind === "current") return;
        if (state.kind === "older") keepCopy(writer, path, new Date());
        await migrate(
          inner,
          async (queries) => {
            // Off before BEGIN: rebuilding a table would else cascade into its children.
            writer.pragma("foreign_keys = OFF");
            try {
              await begun(async () => {
                for (const query of queries) writer.exec(query);
              }, performance.now() + patience);
            } finally {
              writer.pragma("foreign_keys = ON");
            }
          },
          { migrationsFolder: migrationsFolder("sqlite") },
        );
      }),
    schemaState: async () => readSchemaState(reader),
    trouble: () =>
      exclusive(async () => {
        try {
          await begin(writer, performance.now() + patience);
          writer.exec("ROLLBACK");
          return null;
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      }),
    // SQLite goes on from the highest by itself.
    continueSequences: async () => {},
    close: async () => {
      await tail;
      reader.close();
      writer.close();
    },
  };
}
