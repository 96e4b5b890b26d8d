import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

const isBusy = (error: unknown): boolean => (error as { code?: string }).code?.startsWith("SQLITE_BUSY") ?? false;

/**
 * Claims a SQLite file for one server and returns how to let it go. The claim is a lock the operating system holds on
 * the small file beside it, so it ends with the process however that dies, and no leftover can keep a later start away.
 * Throws an Error naming the holder when another server has it. Commands that only open the database need no claim.
 */
export function holdDatabase(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = new Database(`${file}.lock`, { timeout: 250 });
  try {
    lock.pragma("journal_mode = DELETE");
    lock.exec("CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY CHECK (only = 1), pid INTEGER NOT NULL)");
    lock.prepare("INSERT OR REPLACE INTO holder VALUES (1, ?)").run(process.pid);
    // Readers may look up the holder while this stays open; a second writer may not begin.
    lock.exec("BEGIN IMMEDIATE");
  } catch (error) {
    if (!isBusy(error)) throw error;
    const pid = lock.prepare("SELECT pid FROM holder").pluck().get();
    lock.close();
    throw new Error(`Another Attune server (process ${pid}) is using ${file}. Stop it first, or use PostgreSQL.`);
  }
  return () => lock.close();
}
