import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type Database from "better-sqlite3";

/** Our default: how many copies of one database stay. */
const kept = 3;

/** Where the copies of a database lie: in the data folder, which is beside the file unless another is named. */
export const copiesFolder = (file: string): string => join(process.env["ATTUNE_DATA_DIR"] || dirname(file), "backups");

const stampOf = (now: Date) => now.toISOString().replaceAll(":", "-").replace(".", "-");

/**
 * Puts a whole copy of a SQLite database beside it before its tables are changed, and removes the oldest beyond three.
 * It is written under another name first, so that half a copy is never taken for one.
 *
 * @returns the path of the copy
 * @throws Error when it cannot be written; then nothing has been changed
 */
export function keepCopy(connection: Database.Database, file: string, now: Date): string {
  const folder = copiesFolder(file);
  const prefix = `${basename(file)}.before-update-`;
  const copy = join(folder, `${prefix}${stampOf(now)}`);
  const partial = `${copy}.partial`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Made first, so that nobody else can read it at any moment: it holds password hashes.
    closeSync(openSync(partial, "wx", 0o600));
    connection.prepare("VACUUM INTO ?").run(partial);
    chmodSync(partial, 0o600);
    const handle = openSync(partial, "r+");
    fsyncSync(handle);
    closeSync(handle);
    renameSync(partial, copy);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw new Error(
      `The database has to be brought up to date, and no copy of it could be written to ${folder} first (${(error as Error).message}). Make room there or give the user who runs Attune the right to write; nothing was changed.`,
    );
  }
  const older = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && !name.endsWith(".partial"))
    .sort()
    .slice(0, -kept);
  for (const name of older) rmSync(join(folder, name), { force: true });
  return copy;
}
