import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { dialect } from "@/db/dialect";
import { type Random, randomFrom } from "../security/random";
import { startServer } from "../security/start-server";
import type { Suite } from "../security/suite";
import { emptyDatabase } from "../security/world";

/** What every suite is given; each makes its own database and servers, since most of them are killed. */
export type World = {
  on: "sqlite" | "postgres";
  short: boolean;
  seed: number;
  random: Random;
  /** Where this run keeps its files. */
  folder: string;
  /** How the product is started: as one process, or as several behind one address. */
  startServer: typeof startServer;
  /** The address of an empty database; what was in it is thrown away. */
  newDatabase: (name: string) => Promise<string>;
  close: () => Promise<void>;
};

/** A suite, and the one kind of database it is about, if it is. */
export type DurabilitySuite = Suite<World> & { only?: World["on"] };

export async function openWorld(given: { short: boolean; seed: number; folder: string }): Promise<World> {
  const folder = resolve(given.folder);
  mkdirSync(folder, { recursive: true });
  return {
    ...{ on: dialect, short: given.short, seed: given.seed, folder, startServer },
    random: randomFrom(given.seed),
    newDatabase: (name) => emptyDatabase(folder, name),
    close: async () => {},
  };
}
