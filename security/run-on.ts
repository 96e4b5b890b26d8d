import { appendFileSync, writeFileSync } from "node:fs";
import { dialect } from "@/db/dialect";
import { type Outcome, outcomesFile } from "./report";
import type { Suite } from "./suite";
import { suites } from "./suites";
import { openWorld } from "./world";

/* The suites on one database, which DATABASE_URL names. Started by main.ts. */

const only = (process.env["SECURITY_ONLY"] ?? "").split(",").filter((id) => id !== "");
const short = process.env["SECURITY_SHORT"] === "1";
const seed = Number(process.env["SEED"] ?? 1);
const chosen = suites.filter(({ id, short: inShort }) => (only.length > 0 ? only.includes(id) : inShort || !short));
const mostMisses = 40;

async function measure(suite: Suite, run: () => ReturnType<Suite["run"]>): Promise<Outcome> {
  const began = performance.now();
  const { id, goal } = suite;
  const told = { id, goal, on: dialect };
  const seconds = () => (performance.now() - began) / 1000;
  try {
    const { figure, n, misses } = await run();
    return { ...told, figure, n, pass: misses.length === 0, seconds: seconds(), misses: misses.slice(0, mostMisses) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...told, figure: "not measured", n: 0, pass: false, seconds: seconds(), misses: [why] };
  }
}

writeFileSync(outcomesFile(dialect), "");
const world = await openWorld({ short, seed, folder: `.tmp/security/${dialect}` });
let allMet = true;
try {
  for (const suite of chosen) {
    const outcome = await measure(suite, () => suite.run(world));
    allMet &&= outcome.pass;
    appendFileSync(outcomesFile(dialect), `${JSON.stringify(outcome)}\n`);
    const { figure, seconds, misses } = outcome;
    console.error(`${suite.id} on ${dialect}, ${seconds.toFixed(0)} s: ${figure}`);
    for (const miss of misses.slice(0, 10)) console.error(`   ${miss.slice(0, 400)}`);
  }
} finally {
  await world.close();
}
process.exit(allMet ? 0 : 1);
