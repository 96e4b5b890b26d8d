import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { sqlState } from "./broken-rule";
import type { Engine, Tx } from "./engine";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";

const migrationLock = 727_172;
const attempts = 12;

// bigint columns are numbers in this product; everything stored stays below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** PostgreSQL: serializable transactions, run again when the server asks for it. */
export function postgresEngine(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Without these a restart of the server would end this process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = drizzle(pool, { schema, casing: "snake_case" });
  const inside = new AsyncLocalStorage<true>();

  return {
    dialect: "postgres",
    db: db as unknown as Tx,
    inTransaction: async (work) => {
      if (inside.getStore()) throw new Error("Transactions do not nest.");
      for (let attempt = 1; ; attempt++) {
        try {
          return await inside.run(true, () =>
            db.transaction((tx) => work(tx as unknown as Tx), { isolationLevel: "serializable" }),
          );
        } catch (error) {
          if (attempt >= attempts || !["40001", "40P01"].includes(sqlState(error) ?? "")) throw error;
          await pause(Math.random() * 5 * 2 ** Math.min(attempt, 6));
        }
      }
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
