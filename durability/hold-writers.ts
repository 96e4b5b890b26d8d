import Database from "better-sqlite3";
import pg from "pg";

/** What the product takes on PostgreSQL before it writes: see db/postgres.ts. */
const writerLock = 727_173;

/** Keeps every writer of a database waiting, as another process would; call what is returned to let them go on. */
export async function holdWriters(url: string): Promise<() => Promise<void>> {
  if (url.startsWith("file:")) {
    const connection = new Database(url.slice("file:".length), { timeout: 5_000 });
    connection.exec("BEGIN IMMEDIATE");
    return async () => {
      connection.exec("ROLLBACK");
      connection.close();
    };
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(${writerLock})`);
  return () => client.end();
}
