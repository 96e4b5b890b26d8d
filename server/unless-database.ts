import { databaseTrouble } from "@/db/database-trouble";
import { AttuneError } from "@/domain/errors";
import { logLine } from "./door/log-line";

const again = "Nothing is lost: try again in a moment, and what was stored already is not stored twice.";

/** The error, or where the database could not do its work the refusal `unavailable` that says so; the log has the rest. */
export function unlessDatabase(error: unknown): unknown {
  if (error instanceof AttuneError) return error;
  const trouble = databaseTrouble(error);
  if (trouble === null) return error;
  logLine("error", "database trouble", { problem: error instanceof Error ? (error.stack ?? "") : String(error) });
  return new AttuneError("unavailable", `${trouble} ${again}`, 5);
}
