import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { Engine, Tx } from "./engine";
import { migrationsFolder } from "./migrations-folder";
import * as schema from "./schema";
import { knownSteps, requireKnown, type SchemaState, schemaStateOf } from "./schema-state";

const migrationLock = 727_172;
const writerLock = 727_173;

// bigint columns are numbers in this product; everything stored stays below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export async function readSchemaState(client: Pick<pg.ClientBase, "query">): Promise<SchemaState> {
  const { rows: tables } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  const { rows } = tables[0]?.there
    ? await client.query("select created_at from drizzle.__drizzle_migrations")
    : { rows: [] };
  return schemaStateOf(
    rows.map(({ created_at }) => Number(created_at)),
    knownSteps("postgres"),
  );
}

/**
 * PostgreSQL: many readers and, as on SQLite, one writing transaction at a time, whichever process it is in. Every
 * statement of a transaction sees what was committed before its lock was given, so none has to be run again.
 */
export function postgresEngine(url: string): Engine {
  // One connection stays, so that it can be seen at the database which processes are there.
  const pool = new pg.Pool({ connectionString: url, max: 10, min: 1 });
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
        requireKnown(await readSchemaState(client));
        await migrate(db, { migrationsFolder: migrationsFolder("postgres") });
      } finally {
        await client.query("select pg_advisory_unlock($1)", [migrationLock]);
        client.release();
      }
    },
    schemaState: () => readSchemaState(pool),
    trouble: async () => {
      try {
        const { rows } = await pool.query("select current_setting('transaction_read_only') as read_only");
        return rows[0]?.read_only === "on"
          ? "The PostgreSQL server takes no changes: it is read-only or a standby."
          : null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    continueSequences: async () => {
      for (const table of ["audit_entry", "change_event", "security_event"]) {
        await pool.query(
          `select setval(pg_get_serial_sequence('${table}', 'seq'), coalesce((select max(seq) from ${table}), 0) + 1, false)`,
        );
      }
    },
    close: () => pool.end(),
  };
}
