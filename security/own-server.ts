import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";
import { signInFailures } from "@/db/schema";
import { type RunningServer, startServer } from "./start-server";
import { settingsFor, type World } from "./world";

/** A password that reached its hash: how many were at it in that moment, and how long this one took. */
export type Hashed = { name: "hash" | "verify"; running: number; ms: number };

export type OwnServer = {
  engine: Engine;
  /** Another process of the product on the same database; with other settings, if any. */
  start: (besides?: Readonly<Record<string, string>>) => Promise<RunningServer>;
  /** Every password that any of the processes hashed or verified so far. */
  hashed: () => Hashed[];
};

/** A database of its own and as many servers on it as are wanted; all end when `work` does. */
export async function withOwnServer<T>(
  world: World,
  name: string,
  work: (own: OwnServer, first: RunningServer) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const url = await world.newDatabase(name);
  const log = resolve(world.folder, `${name}-hashes.log`);
  rmSync(log, { force: true });
  const started: RunningServer[] = [];
  const start = async (besides: Readonly<Record<string, string>> = {}) => {
    const server = await startServer({
      ...settingsFor(url, resolve(world.folder, `${name}-kept`)),
      NODE_OPTIONS: `--import=${resolve("security/watch-hashes.mjs")}`,
      WATCHED_HASHES: log,
      ...settings,
      ...besides,
    });
    started.push(server);
    return server;
  };
  const hashed = () =>
    existsSync(log)
      ? readFileSync(log, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as Hashed)
      : [];
  const first = await start();
  const engine = openEngine(url);
  try {
    return await work({ engine, start, hashed }, first);
  } finally {
    await engine.close();
    for (const server of started) await server.stop();
  }
}

/** As if nobody had ever tried. */
export const forgetTries = (engine: Engine) => engine.db.delete(signInFailures);

/** As if so much time had passed since every try. */
export const ageTries = (engine: Engine, minutes: number) =>
  engine.db.update(signInFailures).set({ windowStart: sql`${signInFailures.windowStart} - ${minutes * 60_000}` });
