import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildProduct } from "../scripts/build-product.mjs";
import { startPostgres } from "../scripts/start-postgres.mjs";
import { type Measuring, type Outcome, outcomesFile, readOutcomes, writeReport } from "./report";

type Options = { short: boolean; only: string; on: readonly string[] };

function optionsOf(usage: string): Options {
  try {
    const { values } = parseArgs({
      options: { short: { type: "boolean" }, only: { type: "string" }, on: { type: "string" } },
    });
    const on = values.on?.split(",") ?? (values.short ? ["sqlite"] : ["sqlite", "postgres"]);
    if (on.some((name) => name !== "sqlite" && name !== "postgres")) throw new Error(`There is no ${on.join()}.`);
    return { short: values.short ?? false, only: values.only ?? "", on };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

/** The suites of a room on one kind of database, in a process of their own. */
async function measureOn(room: string, database: string, settings: Record<string, string>): Promise<Outcome[]> {
  const postgres = database === "postgres" ? await startPostgres() : null;
  const stop = () => postgres?.stop();
  process.once("exit", stop);
  try {
    rmSync(outcomesFile(room, database), { force: true });
    const child = spawn(process.execPath, ["--import", "tsx", `${room}/run-on.ts`], {
      stdio: "inherit",
      env: {
        ...process.env,
        DATABASE_URL: postgres?.url ?? `file:${resolve(`.tmp/${room}/sqlite`)}/unused.db`,
        ...settings,
      },
    });
    const end = () => child.kill();
    process.once("exit", end);
    await once(child, "exit");
    process.off("exit", end);
    return existsSync(outcomesFile(room, database)) ? readOutcomes(room, database) : [];
  } finally {
    process.off("exit", stop);
    stop();
  }
}

/** Runs the suites of a room against a production build on each kind of database and writes its report; ends the process. */
export async function measureAll({ room, title, usage }: Measuring & { usage: string }): Promise<never> {
  const { short, only, on } = optionsOf(usage);
  const seed = Number(process.env["SEED"] ?? 1);
  const isBuilt = process.env["NEXT_DIST"] !== undefined && existsSync(`${process.env["NEXT_DIST"]}/BUILD_ID`);
  if (!isBuilt && !(await buildProduct())) process.exit(1);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
  mkdirSync(`.tmp/${room}`, { recursive: true });
  // Figures of another run must not be taken for those of this one.
  if (only === "") rmSync(`reports/${room}`, { recursive: true, force: true });
  console.error(`Seed ${seed}.`);
  const outcomes: Outcome[] = [];
  let isWhole = true;
  for (const database of on) {
    const settings = { SUITES_ONLY: only, SUITES_SHORT: short ? "1" : "0", SEED: String(seed) };
    const found = await measureOn(room, database, settings);
    isWhole &&= found.length > 0;
    outcomes.push(...found);
  }
  const allMet = writeReport(outcomes, { room, title, seed, short });
  if (!isWhole) console.error("A database was not measured at all.");
  process.exit(allMet && isWhole ? 0 : 1);
}
