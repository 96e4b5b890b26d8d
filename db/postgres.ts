import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Engine, Tx } from "./engine";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";

const migrationLock = 727_172;
const writerLock = 727_173;

// bigint columns are numbers in this product; everything stored stays below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * PostgreSQL: many readers and, as on SQLite, one writing transaction at a time, whichever process it is in. Every
 * statement of a transaction sees what was committed before its lock was given, so none has to be run again.
 */
export function postgresEngine(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without these a restart of the server would end this process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = drizzle(pool, { schema, casing: "snake_case" });
  const inside = new AsyncLocalStorage<true>();
  // Those of this process wait here: waiting at the server would take the connections that readers need.
  let tail: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const run = tail.then(work);
    tail = run.catch(() => {});
    return run;
  };

  return {
    dialect: "postgres",
    db: db as unknown as Tx,
    inTransaction: (work) => {
      if (inside.getStore()) throw new Error("Transactions do not nest.");
      return exclusive(() =>
        inside.run(true, () =>
          db.transaction(async (tx) => {
            await tx.execute(sql`select pg_advisory_xact_lock(${writerLock})`);
            return work(tx as unknown as Tx);
          }),
        ),
      );
    },
    migrate: async () => {
      const client = await pool.connect();
      try {
        // Several processes may start at once.
        await client.query("select pg_advisory_lock($1)", [migrationLock]);
        await migrate(db, { migrationsFolder: migrationsFolder("postgres") });
      } finally {
        await client.query("select pg_advisory_unlock($1)", [migrationLock]);
        client.release();
      }
    },
    trouble: async () => {
      try {
        await pool.query("select 1");
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    continueSequences: async () => {
      for (const table of ["audit_entry", "change_event"]) {
        await pool.query(
          `select setval(pg_get_serial_sequence('${table}', 'seq'), coalesce((select max(seq) from ${table}), 0) + 1, false)`,
        );
      }
    },
    close: () => pool.end(),
  };
}
