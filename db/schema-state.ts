import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AttuneError } from "@/domain/errors";
import { migrationsFolder } from "./migrations-folder";

/** How the tables of a database stand to those that this version of the product knows. */
export type SchemaState =
  | { readonly kind: "empty" | "current" }
  | { readonly kind: "older" | "newer"; readonly steps: number };

const newestOf = (steps: readonly number[]) => steps.reduce((newest, step) => Math.max(newest, step), 0);

/** Steps are told apart by when they were made, as the migrator does it: it runs those made after the last one it ran. */
export function schemaStateOf(applied: readonly number[], known: readonly number[]): SchemaState {
  if (applied.length === 0) return { kind: "empty" };
  const unknown = applied.filter((step) => step > newestOf(known)).length;
  if (unknown > 0) return { kind: "newer", steps: unknown };
  const pending = known.filter((step) => step > newestOf(applied)).length;
  return pending > 0 ? { kind: "older", steps: pending } : { kind: "current" };
}

/** When the committed migrations of an engine were made. */
export function knownSteps(dialect: "sqlite" | "postgres"): number[] {
  const journal = readFileSync(join(migrationsFolder(dialect), "meta", "_journal.json"), "utf8");
  return (JSON.parse(journal) as { entries: { when: number }[] }).entries.map(({ when }) => when);
}

const stepsInWords = (steps: number) => (steps === 1 ? "one step" : `${steps} steps`);

/** What to do about tables that this version cannot work with; null where it can, at once or after bringing them up to date. */
export function newerSentence(state: SchemaState): string | null {
  if (state.kind !== "newer") return null;
  return `The database was written by a newer Attune: it is ${stepsInWords(state.steps)} ahead of this one, which would not understand it. Start the newer version, or give this one a database of its own and restore a backup it made into it.`;
}

/** @throws AttuneError `invalid` when a newer version has written the database */
export function requireKnown(state: SchemaState): void {
  const sentence = newerSentence(state);
  if (sentence !== null) throw new AttuneError("invalid", sentence);
}

/** @throws AttuneError `invalid` when the database has not exactly the tables of this version */
export function requireCurrent(state: SchemaState): void {
  requireKnown(state);
  if (state.kind === "empty")
    throw new AttuneError("invalid", "There is nothing in this database yet. Check DATABASE_URL and ATTUNE_DATA_DIR.");
  if (state.kind === "older")
    throw new AttuneError(
      "invalid",
      `The database was written by an older Attune: it is ${stepsInWords(state.steps)} behind. Start this version once to bring it up to date, or use the older version.`,
    );
}
