import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkChain } from "@/db/audit-chain";
import { openEngine } from "@/db/client";
import { holdDatabase } from "@/db/hold-database";
import { startServer } from "../../security/start-server";
import { settingsFor } from "../../security/world";
import { checkDeeds } from "../check-deeds";
import type { Deed } from "../deed";
import { buildJournal } from "../power/build-journal";
import { type Files, newDisk } from "../power/disk";
import { type Noted, readJournal } from "../power/read-journal";
import { brokenFile } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters } from "../writers";

const liars = 10;

/** What a server did to a folder: how the folder was before, and its journal. */
type Recorded = { before: Files; folder: string; journal: Buffer };

const isShared = (name: string) => name.endsWith("-shm");

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => !isShared(name) && statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

function putFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Names the files that the journal tells otherwise than they are: then its cuts would prove nothing. */
function untold({ before, folder, journal }: Recorded): string[] {
  const disk = newDisk(before);
  for (const noted of readJournal(journal)) disk.take(noted);
  const [told, real] = [disk.seen(), filesOf(folder)];
  const names = [...new Set([...told.keys(), ...real.keys()])];
  return names.filter((name) => !real.get(name)?.equals(told.get(name) ?? Buffer.alloc(0)));
}

/** The places of notes from one sync to the next: what is at risk together, met as often where it is little as where it is much. */
function stretchesOf(notes: readonly Noted[]): number[][] {
  const stretches: number[][] = [[]];
  for (const [at, { what }] of notes.entries()) {
    stretches.at(-1)?.push(at);
    if (/synced/i.test(what)) stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** `alsoAt`: every other cut comes when the journal was so long. */
type Cutting = { lies?: boolean; times: number; alsoAt?: number; to: string };
/** What is wrong with the folder that is left, cut off after so many bytes of the journal. */
type Look = (cutAt: number) => Promise<string[]>;

/** Cuts the power at so many random moments and looks at what is there when it comes back. */
async function cutPower(world: World, recorded: Recorded, cutting: Cutting, look: Look): Promise<string[][]> {
  const { lies = false, times, alsoAt = 0, to } = cutting;
  const notes = [...readJournal(recorded.journal)];
  const stretches = stretchesOf(notes);
  const last = notes.findLastIndex(({ end }) => end <= alsoAt);
  const moment = (_: unknown, at: number) =>
    last >= 0 && at % 2 === 0 ? last : world.random.pick(world.random.pick(stretches));
  const moments = Array.from({ length: times }, moment).sort((a, b) => a - b);
  const disk = newDisk(recorded.before, { lies });
  const found: string[][] = [];
  for (const [at, noted] of notes.entries()) {
    disk.take(noted);
    for (; moments[0] === at; moments.shift()) {
      putFiles(to, disk.cut(world.random));
      const misses = await look(noted.end).catch((error: Error) => [`cannot be opened: ${error.message}`]);
      found.push(misses.map((miss) => `power cut at byte ${noted.end} of the journal: ${miss}`));
    }
  }
  return found;
}

const readSecret = (folder: string) =>
  existsSync(join(folder, "secret")) ? readFileSync(join(folder, "secret"), "utf8") : null;

/** People write, and the server is stopped and started a few times; every answer is noted with how far the journal was. */
async function underLoad(world: World, library: string) {
  const url = await world.newDatabase("d2b");
  const folder = dirname(url.slice("file:".length));
  const settings = { ATTUNE_DATA_DIR: folder };
  return withStage(world, "d2b", { many: 8, url, settings }, async (stage, first) => {
    const writers = await newWriters(stage, world.random, first);
    await first.stop();
    const before = filesOf(folder);
    const log = resolve(join(world.folder, "d2b.journal"));
    rmSync(log, { force: true });
    const watched = { LD_PRELOAD: library, POWER_FOLDER: folder, POWER_JOURNAL: log };
    const deeds: Deed[] = [];
    const misses: string[] = [];
    const takenAt = new Map<Deed, number>();
    for (let part = world.short ? 2 : 4; part > 0; part--) {
      const server = await stage.start(watched);
      const acknowledged = (deed: Deed) => void takenAt.set(deed, statSync(log).size);
      const load = writers.write([server], { most: world.short ? 40 : 300, acknowledged });
      await load.ended;
      await server.stop();
      deeds.push(...load.deeds);
      misses.push(...load.misses);
    }
    const journal = readFileSync(log);
    rmSync(log);
    return { recorded: { before, folder, journal }, stage, deeds, misses, takenAt };
  });
}

type Load = Awaited<ReturnType<typeof underLoad>>;

const lookAfterLoad =
  ({ recorded, stage, deeds, takenAt }: Load, to: string): Look =>
  async (cutAt) => {
    const url = `file:${join(to, "attune.db")}`;
    const misses = await brokenFile(url);
    const engine = openEngine(url);
    try {
      const { problem } = await checkChain(engine.db, stage.room.workspaceId);
      if (problem !== null) misses.push(problem);
    } finally {
      await engine.close();
    }
    const asTaken = deeds.map((deed) => ((takenAt.get(deed) ?? cutAt + 1) <= cutAt ? deed : { ...deed, answer: null }));
    const cutOff: Stage = { ...stage, url };
    misses.push(...(await checkDeeds(cutOff, asTaken)));
    if (readSecret(to) !== readSecret(recorded.folder)) misses.push("the secret that signs sessions is another");
    return misses;
  };

/** A server that starts where nothing was before. */
async function firstStart(world: World, library: string) {
  const url = await world.newDatabase("d2b-first");
  const folder = dirname(url.slice("file:".length));
  const log = resolve(join(world.folder, "d2b-first.journal"));
  rmSync(log, { force: true });
  const watched = { LD_PRELOAD: library, POWER_FOLDER: folder, POWER_JOURNAL: log };
  const server = await startServer({ ...settingsFor(url, folder), ...watched });
  const readyAt = statSync(log).size;
  await server.stop();
  const journal = readFileSync(log);
  rmSync(log);
  return { recorded: { before: new Map(), folder, journal }, readyAt };
}

const lookAfterStart =
  ({ recorded, readyAt }: Awaited<ReturnType<typeof firstStart>>, to: string): Look =>
  async (cutAt) => {
    const [secret, made] = [readSecret(to), readSecret(recorded.folder)];
    const file = join(to, "attune.db");
    holdDatabase(file)();
    const engine = openEngine(`file:${file}`);
    await engine.migrate().finally(() => engine.close());
    const misses = await brokenFile(`file:${file}`);
    if (secret !== made && (secret !== null || cutAt >= readyAt))
      misses.push(`of the secret that signs sessions ${secret?.length ?? 0} of ${made?.length} letters are there`);
    return misses;
  };

/** The machine loses its power, and of what was not synced anything may be there or not. */
export const powerCut: DurabilitySuite = {
  id: "D2b",
  goal: "500 power cuts at random moments, the disk left with what was synced and a random part of what was not: the file whole, the chain of the history too, no acknowledged change lost or half there",
  short: true,
  only: "sqlite",
  run: async (world) => {
    const library = buildJournal(world.folder);
    const [cuts, starts] = world.short ? [20, 20] : [500, 100];
    const to = resolve(join(world.folder, "d2b-cut"));
    const load = await underLoad(world, library);
    const start = await firstStart(world, library);
    const blind = [...untold(load.recorded), ...untold(start.recorded)];
    if (blind.length > 0) throw new Error(`No power was cut: the journal does not tell all of ${blind.join(", ")}.`);
    const lost = await cutPower(world, load.recorded, { times: cuts, to }, lookAfterLoad(load, to));
    const lostAtStart = await cutPower(
      world,
      start.recorded,
      { times: starts, alsoAt: start.readyAt, to },
      lookAfterStart(start, to),
    );
    // Where nothing is ever synced something must be lost, or these looks would see nothing.
    const lied = await cutPower(world, load.recorded, { lies: true, times: liars, to }, lookAfterLoad(load, to));
    const misses = [...load.misses, ...lost.flat(), ...lostAtStart.flat()];
    const ofLiar = lied.filter((found) => found.length > 0).length;
    if (ofLiar === 0) misses.push("a disk that never syncs lost nothing: the cuts cut nothing");
    const { size } = load.takenAt;
    return {
      figure: `${cuts} power cuts among ${size} changes and ${starts} during a first start: ${misses.length} lost, half there or damaged (on a disk that never syncs ${ofLiar} of ${liars} cuts lose something)`,
      n: cuts + starts,
      misses,
    };
  },
};
