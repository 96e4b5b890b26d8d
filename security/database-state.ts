import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import pg from "pg";

/** What a refused request may leave behind: that it was made. */
const traces = ["security_event", "sign_in_failure", "known_device", "session", "visit", "presence"];

export type DatabaseState = {
  /** Remembers what is stored now, whatever comes. Cheap while nothing is written. */
  keep: () => Promise<void>;
  /** Whether anything but traces differs from what was kept; the names of the tables, null where nothing was written. */
  changedSince: () => Promise<string[] | null>;
  /** One number for everything that is stored, traces left out. */
  hash: () => Promise<string>;
  /** Runs a statement of the test's own making. */
  run: (sql: string) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
};

type Rows = readonly unknown[];
const digest = (rows: Rows): string => {
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
};
const quoted = (name: string) => `"${name}"`;
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a.keys()].filter((name) => a.get(name) !== b.get(name));
const overall = (digests: ReadonlyMap<string, string>): string => digest([...digests]);

/* A snapshot stays open in one connection while another sees what is new: only what differs is ever read whole. */

function sqliteState(file: string): DatabaseState {
  const [then, now] = [new Database(file, { readonly: true }), new Database(file, { timeout: 5_000 })];
  const listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  const digests = (connection: Database.Database) => {
    const names = connection.prepare(listed).pluck().all() as string[];
    const read = (name: string): Rows =>
      connection
        .prepare(`SELECT * FROM ${quoted(name)}`)
        .raw()
        .all();
    return new Map(names.filter((name) => !traces.includes(name)).map((name) => [name, digest(read(name))]));
  };
  const mark = () => now.pragma("data_version", { simple: true }) as number;
  let kept = -1;
  return {
    keep: async () => {
      if (mark() === kept) return;
      if (then.inTransaction) then.exec("COMMIT");
      then.exec("BEGIN");
      then.prepare(listed).all();
      kept = mark();
    },
    changedSince: async () => (mark() === kept ? null : differing(digests(then), digests(now))),
    hash: async () => overall(digests(now)),
    run: async (sql) => {
      const statement = now.prepare(sql);
      if (statement.reader) return statement.all() as Record<string, unknown>[];
      statement.run();
      return [];
    },
    close: async () => {
      then.close();
      now.close();
    },
  };
}

async function postgresState(url: string): Promise<DatabaseState> {
  const [then, now] = [new pg.Client(url), new pg.Client(url)];
  await Promise.all([then.connect(), now.connect()]);
  const listed =
    "SELECT tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY tablename";
  const digests = async (client: pg.Client) => {
    const { rows } = await client.query<{ tablename: string }>(listed);
    const found = new Map<string, string>();
    for (const { tablename } of rows.filter((row) => !traces.includes(row.tablename) && row.tablename[0] !== "_")) {
      const held = await client.query(`SELECT * FROM ${quoted(tablename)}`);
      found.set(tablename, digest(held.rows));
    }
    return found;
  };
  const mark = async () => {
    const { rows } = await now.query<{ mark: string }>("SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS mark");
    return rows[0]?.mark ?? "";
  };
  let kept = "";
  return {
    keep: async () => {
      if ((await mark()) === kept) return;
      if (kept !== "") await then.query("COMMIT");
      await then.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await then.query(listed);
      kept = await mark();
    },
    changedSince: async () => ((await mark()) === kept ? null : differing(await digests(then), await digests(now))),
    hash: async () => overall(await digests(now)),
    run: async (sql) => (await now.query(sql)).rows as Record<string, unknown>[],
    close: async () => {
      await Promise.all([then.end(), now.end()]);
    },
  };
}

/** A look at the database from beside the server. */
export const openState = async (url: string): Promise<DatabaseState> =>
  url.startsWith("file:") ? sqliteState(url.slice("file:".length)) : postgresState(url);
