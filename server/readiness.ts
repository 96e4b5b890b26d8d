import { setTimeout as pause } from "node:timers/promises";
import type { Engine } from "@/db/engine";
import { logLine } from "./door/log-line";
import type { IsReady } from "./door/probe";

/** Our defaults: an answer is good for a second, so that asking costs nothing; who does not answer in three is not there. */
const keptMs = 1_000;
const patienceMs = 3_000;

/**
 * Whether the database takes changes and has the tables of this version. What is wrong goes to the log, once for as long
 * as it stays the same, and to nobody who asks.
 */
export function readinessOf(engine: Engine): IsReady {
  let last: { at: number; answer: Promise<boolean> } | null = null;
  let lastProblem: string | null = null;
  const look = async (): Promise<boolean> => {
    const problem = await problemOf(engine);
    if (problem !== lastProblem && problem !== null) logLine("error", "not ready", { problem });
    if (problem === null && lastProblem !== null) logLine("info", "ready again");
    lastProblem = problem;
    return problem === null;
  };
  return () => {
    const now = Date.now();
    if (last === null || now - last.at >= keptMs || now < last.at) last = { at: now, answer: look() };
    return last.answer;
  };
}

async function problemOf(engine: Engine): Promise<string | null> {
  const looking = (async () => {
    const trouble = await engine.trouble();
    if (trouble !== null) return trouble;
    const { kind } = await engine.schemaState();
    return kind === "current" ? null : `The tables of the database are ${kind}.`;
  })().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const over = new AbortController();
  const late = pause(patienceMs, "The database does not answer.", { ref: false, signal: over.signal }).catch(
    () => null,
  );
  try {
    return await Promise.race([looking, late]);
  } finally {
    over.abort();
  }
}
