import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The committed migrations of one engine. Bundling moves modules but never the working folder. */
export function migrationsFolder(dialect: "sqlite" | "postgres"): string {
  const folder = resolve(process.env["ATTUNE_ROOT"] ?? process.cwd(), "db", "migrations", dialect);
  if (!existsSync(join(folder, "meta"))) throw new Error(`No migrations in ${folder}: start from the project folder.`);
  return folder;
}
