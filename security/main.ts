import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildProduct } from "../scripts/build-product.mjs";
import { startPostgres } from "../scripts/start-postgres.mjs";
import { type Outcome, outcomesFile, readOutcomes, writeReport } from "./report";

const usage = `Usage: npm run test:security -- [--short] [--only F1,F2] [--on sqlite|postgres]

Measures the security of the production build and writes reports/security/. SEED=N repeats a run; NEXT_DIST names a
build that is there already.
`;

function options() {
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

const { short, only, on } = options();
const seed = Number(process.env["SEED"] ?? 1);
const isBuilt = process.env["NEXT_DIST"] !== undefined && existsSync(`${process.env["NEXT_DIST"]}/BUILD_ID`);
if (!isBuilt && !(await buildProduct())) process.exit(1);

async function measureOn(database: string): Promise<Outcome[]> {
  const postgres = database === "postgres" ? await startPostgres() : null;
  const stop = () => postgres?.stop();
  process.once("exit", stop);
  try {
    rmSync(outcomesFile(database), { force: true });
    const child = spawn(process.execPath, ["--import", "tsx", "security/run-on.ts"], {
      stdio: "inherit",
      env: {
        ...process.env,
        DATABASE_URL: postgres?.url ?? `file:${resolve(".tmp/security/sqlite")}/unused.db`,
        SECURITY_ONLY: only,
        SECURITY_SHORT: short ? "1" : "0",
        SEED: String(seed),
      },
    });
    const end = () => child.kill();
    process.once("exit", end);
    await once(child, "exit");
    process.off("exit", end);
    return existsSync(outcomesFile(database)) ? readOutcomes(database) : [];
  } finally {
    process.off("exit", stop);
    stop();
  }
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
mkdirSync(".tmp/security", { recursive: true });
// Figures of another run must not be taken for those of this one.
if (only === "") rmSync("reports/security", { recursive: true, force: true });
console.error(`Seed ${seed}.`);
const outcomes: Outcome[] = [];
let isWhole = true;
for (const database of on) {
  const found = await measureOn(database);
  isWhole &&= found.length > 0;
  outcomes.push(...found);
}
const allMet = writeReport(outcomes, { seed, short });
if (!isWhole) console.error("A database was not measured at all.");
process.exit(allMet && isWhole ? 0 : 1);
