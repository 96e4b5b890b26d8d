import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { buildTrouble, builtServer } from "@/scripts/build-product.mjs";
import { cleanEnvironment, freePort } from "../../security/start-server";
import { spread } from "../figures";
import type { Note } from "../journal";
import type { Stage } from "../stage";

const starts = 7;
const patienceMs = 60_000;

/** From the command to the first answer, on a database that is filled. Without npm, which is not ours. */
export async function measureStart({ settings }: Stage, note: Note): Promise<void> {
  // Where the sources have changed since the build, the command would build first.
  const [entry, subject] =
    buildTrouble() === null
      ? ["scripts/start.mjs", "npm start, built before"]
      : [builtServer(), "the built server alone"];
  const took: number[] = [];
  for (let run = 0; run < starts; run++) took.push(await startOnce(entry, settings));
  note(subject, "first answer", { unit: "ms", ...spread(took) });
}

async function startOnce(entry: string, settings: Readonly<Record<string, string>>): Promise<number> {
  const port = String(await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, [entry], {
    env: cleanEnvironment({ ...settings, PORT: port }),
    stdio: "ignore",
  });
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
      if (performance.now() - began > patienceMs) throw new Error("The server does not answer.");
      await pause(10);
    }
    return performance.now() - began;
  } finally {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  }
}
