import { appendFileSync, writeFileSync } from "node:fs";
import { dialect } from "@/db/dialect";
import { type Outcome, outcomesFile } from "./report";
import type { Suite } from "./suite";

const mostMisses = 40;

async function measure<On>(suite: Suite<On>, world: On): Promise<Outcome> {
  const began = performance.now();
  const { id, goal } = suite;
  const told = { id, goal, on: dialect };
  const seconds = () => (performance.now() - began) / 1000;
  try {
    const { figure, n, misses } = await suite.run(world);
    return { ...told, figure, n, pass: misses.length === 0, seconds: seconds(), misses: misses.slice(0, mostMisses) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...told, figure: "not measured", n: 0, pass: false, seconds: seconds(), misses: [why] };
  }
}

type Settings = { short: boolean; seed: number; folder: string };

/** The suites of a room on the one database that DATABASE_URL names, as `measureAll` starts them; ends the process. */
export async function runSuites<On extends { close: () => Promise<void> }>(
  room: string,
  suites: readonly Suite<On>[],
  openWorld: (settings: Settings) => Promise<On>,
): Promise<never> {
  const only = (process.env["SUITES_ONLY"] ?? "").split(",").filter((id) => id !== "");
  const short = process.env["SUITES_SHORT"] === "1";
  const seed = Number(process.env["SEED"] ?? 1);
  const chosen = suites.filter(({ id, short: inShort }) => (only.length > 0 ? only.includes(id) : inShort || !short));
  const file = outcomesFile(room, dialect);
  writeFileSync(file, "");
  const world = await openWorld({ short, seed, folder: `.tmp/${room}/${dialect}` });
  let allMet = true;
  try {
    for (const suite of chosen) {
      const outcome = await measure(suite, world);
      allMet &&= outcome.pass;
      appendFileSync(file, `${JSON.stringify(outcome)}\n`);
      const { figure, seconds, misses } = outcome;
      console.error(`${suite.id} on ${dialect}, ${seconds.toFixed(0)} s: ${figure}`);
      for (const miss of misses.slice(0, 10)) console.error(`   ${miss.slice(0, 400)}`);
    }
  } finally {
    await world.close();
  }
  process.exit(allMet ? 0 : 1);
}
