import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { openEngine } from "@/db/client";
import { databaseUrl, dialect } from "@/db/dialect";
import type { Engine } from "@/db/engine";
import type { Role } from "@/domain/access";
import { type Caller, signedIn } from "./call";
import { type Canaries, newCanaries, plantCanaries } from "./canaries";
import { type DatabaseState, openState } from "./database-state";
import { type Random, randomFrom } from "./random";
import { addRoom, type Person, password, type Room } from "./rooms";
import { type RunningServer, startServer } from "./start-server";
import { type Seen, watchEverything } from "./watch-everything";

export type World = {
  on: "sqlite" | "postgres";
  short: boolean;
  seed: number;
  random: Random;
  folder: string;
  server: RunningServer;
  url: string;
  engine: Engine;
  state: DatabaseState;
  canaries: Canaries;
  /** What was seen in the answers of all suites so far. */
  seen: Seen;
  /** The room most suites work in; one that is broken by a suite is replaced by another. */
  room: Room;
  newRoom: () => Promise<Room>;
  nobody: Caller;
  as: (person: Person) => Promise<Caller>;
  asRole: (role: Role) => Promise<Caller>;
  /** An empty database of its own, for a server of its own. */
  newDatabase: (name: string) => Promise<string>;
  close: () => Promise<void>;
};

/** An empty database with this name; what was in it is thrown away. */
export async function emptyDatabase(folder: string, name: string): Promise<string> {
  if (dialect === "sqlite") {
    const home = resolve(folder, name);
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    return `file:${home}/attune.db`;
  }
  const called = `attune_${name.replaceAll("-", "_")}`;
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${called} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${called}`);
  await client.end();
  return databaseUrl.replace(/\/[^/]*$/, `/${called}`);
}

/** Settings of a server on a database: where it keeps things, and nothing of this terminal. */
export const settingsFor = (url: string, dataFolder: string): Record<string, string> => ({
  DATABASE_URL: url,
  ATTUNE_DATA_DIR: dataFolder,
});

/** A server of the production build on a database of its own, with the sample workspace and people in it. */
export async function openWorld(options: { short: boolean; seed: number; folder: string }): Promise<World> {
  const { folder, seed, short } = options;
  mkdirSync(folder, { recursive: true });
  const canaries = newCanaries();
  const url = await emptyDatabase(folder, canaries.path);
  const settings = {
    ...settingsFor(url, resolve(folder, canaries.path)),
    ATTUNE_SECRET: canaries.secret,
    OPERATORS_OWN: canaries.environment,
    NODE_OPTIONS: `--import=${resolve("security/watch-connections.mjs")}`,
    WATCHED_CONNECTIONS: resolve(folder, "connections.log"),
  };
  rmSync(settings.WATCHED_CONNECTIONS, { force: true });
  const server = await startServer(settings);
  const engine = openEngine(url);
  const state = await openState(url);
  const nobody: Caller = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
  const callers = new Map<string, Caller>();
  const as = async (person: Person): Promise<Caller> => {
    const known = callers.get(person.id);
    if (known) return known;
    const caller = await signedIn(nobody, person.email, password);
    callers.set(person.id, caller);
    return caller;
  };
  const world: World = {
    ...{ on: dialect, short, seed, folder, server, url, engine, state, canaries, nobody, as },
    seen: watchEverything(canaries),
    random: randomFrom(seed),
    room: await addRoom(engine),
    newRoom: async () => (world.room = await addRoom(engine)),
    asRole: (role) => as(world.room.people[role]),
    newDatabase: (name) => emptyDatabase(folder, name),
    close: async () => {
      await server.stop();
      await state.close();
      await engine.close();
    },
  };
  await plantCanaries(world);
  return world;
}
