import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { databaseUrl, dialect } from "@/db/dialect";

/** Where the product keeps what is not in the database: beside the SQLite file, else ./data. */
export function dataFolder(): string {
  const named = process.env["ATTUNE_DATA_DIR"];
  if (named) return named;
  const file = databaseUrl.replace(/^file:(\/\/)?/, "");
  return dialect === "sqlite" && file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "data";
}

function syncPath(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** ATTUNE_SECRET, or 256 bits made once and kept beside the data, readable by its owner only. */
export function signingSecret(): string {
  const given = process.env["ATTUNE_SECRET"];
  if (given) return given;
  const file = join(dataFolder(), "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true });
    // Under its name it is whole at once: another process that starts now reads all of it, or makes none of its own.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      // On the disk before anything is signed or sealed with it: after a power cut it would be lost, or empty.
      syncPath(draft);
      linkSync(draft, file);
      if (process.platform !== "win32") syncPath(dataFolder());
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, "utf8");
}
