import { execFileSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Answer, ask } from "../../security/ask";
import { call } from "../../security/call";
import { freePort, type RunningServer } from "../../security/start-server";
import { type Author, authorOf, isAcknowledged, mutation, ownUseCase, send } from "../deed";
import { holdWriters } from "../hold-writers";
import { brokenFile } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";

const diskMb = 16;
const slowReadMs = 3_000;

type Scene = { world: World; stage: Stage; server: RunningServer; author: Author; disk: string };

const reads = async ({ stage, server }: Scene): Promise<Answer[]> => {
  const input = JSON.stringify({ workspaceId: stage.room.workspaceId });
  const asked = ["useCase.choices", "initiative.choices", "account.me"];
  return Promise.all(
    asked.map((path) => call(stage.caller(server, 0), { path, type: "query" }, path === "account.me" ? "{}" : input)),
  );
};

/** One change; null when it was taken, else what it was answered with. */
async function write({ stage, server, author }: Scene): Promise<Answer | null> {
  const deed = author.next();
  await send(stage.caller(server, 0), deed);
  if (isAcknowledged(deed)) author.done(deed);
  return isAcknowledged(deed) ? null : deed.answer;
}

function refusalMisses(told: string, { status, text, headers }: Answer, words: RegExp): string[] {
  const misses: string[] = [];
  if (status !== 503) misses.push(`${told}: a change was answered with ${status}: ${text.slice(0, 300)}`);
  else if (!words.test(text)) misses.push(`${told}: nobody is told why: ${text.slice(0, 300)}`);
  else if (headers["retry-after"] === undefined) misses.push(`${told}: nobody is told when to try again`);
  return misses;
}

async function readMisses(told: string, scene: Scene): Promise<string[]> {
  const answers = await reads(scene);
  return answers.flatMap(({ status, text, ms }) => [
    ...(status === 200 ? [] : [`${told}: who reads is answered with ${status}: ${text.slice(0, 200)}`]),
    ...(ms <= slowReadMs ? [] : [`${told}: who reads waits ${ms.toFixed(0)} ms`]),
  ]);
}

/** No room for one page more, until somebody makes room. */
async function full(scene: Scene): Promise<string[]> {
  const filler = join(scene.disk, "somebody-elses-file");
  const handle = openSync(filler, "w");
  const chunk = Buffer.alloc(64 * 1024, 1);
  try {
    while (statfsSync(scene.disk).bavail > 0) writeSync(handle, chunk);
  } catch {
    // As full as it gets.
  }
  closeSync(handle);
  let refused: Answer | null = null;
  for (let n = 0; n < 2_000 && refused === null; n++) refused = await write(scene);
  const misses = refused === null ? ["full: 2,000 changes were taken"] : refusalMisses("full", refused, /full/);
  misses.push(...(await readMisses("full", scene)));
  const health = await ask(scene.server.port, { path: "/api/health", headers: { host: scene.server.host } });
  if (health.status === 500) misses.push("full: /api/health fails");
  rmSync(filler);
  const after = await write(scene);
  if (after !== null)
    misses.push(`room again, and a change is answered with ${after.status}: ${after.text.slice(0, 200)}`);
  return misses;
}

/** Another program that keeps the file for itself. */
async function locked(scene: Scene): Promise<string[]> {
  const release = await holdWriters(scene.stage.url);
  const writing = write(scene);
  const misses = await readMisses("locked", scene);
  const refused = await writing;
  misses.push(...(refused === null ? ["locked: a change was taken"] : refusalMisses("locked", refused, /locked/)));
  await release();
  const after = await write(scene);
  if (after !== null)
    misses.push(`unlocked, and a change is answered with ${after.status}: ${after.text.slice(0, 200)}`);
  return misses;
}

/** A start on a disk that takes no changes says so and ends; afterwards it starts. */
async function readOnly(scene: Scene): Promise<string[]> {
  await scene.server.stop();
  execFileSync("mount", ["-o", "remount,ro", scene.disk]);
  const said = await scene.stage.start().then(
    () => "it started",
    (error: Error) => error.message,
  );
  execFileSync("mount", ["-o", "remount,rw", scene.disk]);
  scene.server = await scene.stage.start();
  const after = await write(scene);
  return [
    ...(/read-?only|cannot be written/i.test(said) ? [] : [`read-only: ${said.slice(0, 400)}`]),
    ...(/\n\s+at /.test(said) ? [`read-only: a stack instead of a sentence: ${said.slice(0, 400)}`] : []),
    ...(after === null ? [] : [`writable again, and a change is answered with ${after.status}`]),
  ];
}

/** One byte of the file turned over: it refuses to start with advice, or serves, and never falls over. */
async function damaged(scene: Scene, whole: string): Promise<{ refused: boolean; misses: string[] }> {
  const { world, stage } = scene;
  const folder = join(world.folder, "d10-damaged");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "attune.db");
  const bytes = readFileSync(whole);
  const at = world.random.below(statSync(whole).size);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << world.random.below(8));
  writeFileSync(file, bytes);
  const settings = { DATABASE_URL: `file:${file}`, PORT: String(await freePort()) };
  let server: RunningServer;
  try {
    server = await stage.start(settings);
  } catch (error) {
    const said = (error as Error).message;
    return {
      refused: true,
      misses: /damaged|doctor/.test(said) ? [] : [`byte ${at}: no start, no advice: ${said.slice(0, 400)}`],
    };
  }
  const answers = [...(await reads({ ...scene, server }))];
  const text = JSON.stringify({ workspaceId: stage.room.workspaceId, useCaseId: "W01" });
  answers.push(await call(stage.caller(server, 0), mutation("useCase.duplicate"), text));
  const misses = answers
    .filter(({ status }) => status === 0 || (status >= 500 && status !== 503))
    .map(({ status, text: told }) => `byte ${at}: answered with ${status}: ${told.slice(0, 200)}`);
  if (!server.isAlive()) misses.push(`byte ${at}: the server ended`);
  await server.stop();
  return { refused: false, misses };
}

async function run(world: World, disk: string) {
  const url = `file:${join(disk, "attune.db")}`;
  return withStage(world, "d10", { many: 1, url }, async (stage, first) => {
    const useCaseId = await ownUseCase(stage.caller(first, 0), stage.room.workspaceId, "On an ill disk");
    const { workspaceId } = stage.room;
    const author = authorOf(world.random, { who: 0, workspaceId, useCaseId });
    const scene: Scene = { world, stage, server: first, author, disk };
    const [times, flips] = world.short ? [1, 2] : [4, 100];
    const misses: string[] = [];
    for (let time = 0; time < times; time++) misses.push(...(await full(scene)), ...(await locked(scene)));
    misses.push(...(await readOnly(scene)), ...(await brokenFile(url)));
    if (!scene.server.isAlive()) misses.push("the server ended");
    await scene.server.stop();
    const whole = join(world.folder, "d10-whole.db");
    copyFileSync(join(disk, "attune.db"), whole);
    let refused = 0;
    for (let flip = 0; flip < flips; flip++) {
      const found = await damaged(scene, whole);
      if (found.refused) refused++;
      misses.push(...found.misses);
    }
    const scenes = 2 * times + 1;
    return {
      figure: `${scenes} scenes of a full, locked and read-only disk, ${flips} bytes turned over (${refused} refused to start, ${flips - refused} served): ${misses.length} deviations`,
      n: scenes + flips,
      misses,
    };
  });
}

export const illDisk: DurabilitySuite = {
  id: "D10",
  goal: "a disk that is full, locked, read-only or damaged: the process stays, changes are answered with 503 and the reason, who reads is served, and it recovers without a restart; 100 bytes turned over: no start with advice, or served",
  short: false,
  only: "sqlite",
  run: async (world) => {
    if (process.getuid?.() !== 0)
      throw new Error("Only root can make a disk of this size to fill: run this suite as root.");
    const disk = join(world.folder, "d10-disk");
    mkdirSync(disk, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${diskMb}m`, "tmpfs", disk]);
    const release = () => execFileSync("umount", ["-l", disk]);
    try {
      return await run(world, disk);
    } finally {
      release();
    }
  },
};
