import { databaseUrl, dialect } from "./dialect";
import type { Engine } from "./engine";
import { postgresEngine } from "./postgres";
import { sqliteEngine } from "./sqlite";

export function openEngine(url = databaseUrl): Engine {
  return dialect === "postgres" ? postgresEngine(url) : sqliteEngine(url);
}

/** Brings the database up to this version of the product, creating it when it is not there. */
export async function migrateDatabase(): Promise<void> {
  const engine = openEngine();
  try {
    await engine.migrate();
  } finally {
    await engine.close();
  }
}
