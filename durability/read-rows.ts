import Database from "better-sqlite3";
import pg from "pg";

export type Row = Record<string, unknown>;
type Run = (sql: string) => Promise<Row[]>;

/**
 * Asks the database from beside the server, with a connection that lives no longer than the question: one that stayed
 * open over a kill would keep the next start from having to recover anything.
 */
export async function withRows<T>(url: string, work: (run: Run) => Promise<T>): Promise<T> {
  if (url.startsWith("file:")) {
    const connection = new Database(url.slice("file:".length), { timeout: 5_000 });
    try {
      return await work(async (sql) => {
        const statement = connection.prepare(sql);
        if (statement.reader) return statement.all() as Row[];
        statement.run();
        return [];
      });
    } finally {
      connection.close();
    }
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(async (sql) => (await client.query(sql)).rows as Row[]);
  } finally {
    await client.end();
  }
}

export const readRows = (url: string, sql: string): Promise<Row[]> => withRows(url, (run) => run(sql));

/** What the database itself finds wrong with its file; PostgreSQL checks its constraints at every write. */
export async function brokenFile(url: string): Promise<string[]> {
  if (!url.startsWith("file:")) return [];
  return withRows(url, async (run) => {
    const integrity = (await run("PRAGMA integrity_check")).map((row) => String(row["integrity_check"]));
    const foreign = await run("PRAGMA foreign_key_check");
    return [
      ...integrity.filter((line) => line !== "ok").map((line) => `integrity_check: ${line}`),
      ...foreign.map((row) => `foreign_key_check: ${JSON.stringify(row)}`),
    ];
  });
}
