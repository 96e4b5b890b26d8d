import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../../security/ask";
import { headersOf } from "../../security/call";
import { freePort, type RunningServer, spawnServer } from "../../security/start-server";
import { command, runCommand } from "../command";
import { brokenFile, readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";

const importedRows = 300;
const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** What the kills of one operation work with: the server as it is now, and how long the operation takes undisturbed. */
type Bench = { world: World; stage: Stage; server: RunningServer; whole: string; startMs: number };
type Operation = (bench: Bench) => Promise<string[]>;

/** A moment in an operation, also just before its first and just after its last step. */
const moment = ({ world }: Bench, wholeMs: number) => Math.floor(world.random.next() * wholeMs * 1.1);

/** The first start on an empty database makes all tables. */
const whileMigrating: Operation = async (bench) => {
  const { world, stage } = bench;
  const url = await world.newDatabase("d3-migrated");
  const settings = { DATABASE_URL: url, ATTUNE_DATA_DIR: join(world.folder, "d3-migrated-kept") };
  const child = spawnServer({ ...settings, PORT: String(await freePort()) });
  const gone = new Promise((done) => child.once("exit", done));
  await pause(moment(bench, bench.startMs));
  child.kill("SIGKILL");
  await gone;
  const server = await stage.start({ ...settings, PORT: String(await freePort()) });
  await server.stop();
  const steps = readdirSync(`db/migrations/${world.on}`).filter((name) => name.endsWith(".sql")).length;
  const table = world.on === "sqlite" ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";
  const [taken] = await readRows(url, `SELECT count(*) AS n FROM ${table}`);
  const broken = await brokenFile(url);
  return Number(taken?.["n"]) === steps
    ? broken
    : [...broken, `${taken?.["n"]} of ${steps} steps of the migrations taken`];
};

const whileRestoring: Operation = async (bench) => {
  const { world, whole } = bench;
  const url = await world.newDatabase("d3-restored");
  const settings = { DATABASE_URL: url, ATTUNE_DATA_DIR: join(world.folder, "d3-restored-kept") };
  const usual = await restoreMs(bench);
  await runCommand(settings, ["restore", whole], { killAfterMs: moment(bench, usual) });
  // All of it or nothing: the second is refused where all is there, and does all where nothing is.
  const again = await runCommand(settings, ["restore", whole]);
  const isThere = /not empty/.test(again.errors);
  const file = join(world.folder, "d3-again.json");
  await command(settings, ["backup", file]);
  const misses = await brokenFile(url);
  if (again.code !== 0 && !isThere) misses.push(`a second restore: ${again.code} ${again.errors}`);
  if (hashOf(file) !== hashOf(whole))
    misses.push(`restored ${isThere ? "by the one that was killed" : "afterwards"}, and not what it was`);
  return misses;
};

let restored: number | undefined;
async function restoreMs({ world, whole }: Bench): Promise<number> {
  if (restored === undefined) {
    const settings = {
      DATABASE_URL: await world.newDatabase("d3-timed"),
      ATTUNE_DATA_DIR: join(world.folder, "d3-timed-kept"),
    };
    restored = (await command(settings, ["restore", whole])).ms;
  }
  return restored;
}

const whileBackingUp: Operation = async (bench) => {
  const { world, stage, whole } = bench;
  const file = join(world.folder, "d3-backup.json");
  writeFileSync(file, "the backup of yesterday");
  await runCommand(stage.settings, ["backup", file], { killAfterMs: moment(bench, await restoreMs(bench)) });
  const isOld = readFileSync(file, "utf8") === "the backup of yesterday";
  const misses =
    isOld || hashOf(file) === hashOf(whole) ? [] : ["the backup of yesterday is gone, and today's is not whole"];
  if (existsSync(`${file}.partial`)) rmSync(`${file}.partial`);
  return misses;
};

async function importForm(): Promise<{ type: string; body: Buffer; requestKey: string }> {
  const form = new FormData();
  const header = "Name,Task,Switch to task,Mode,Effort (weeks)";
  const batch = crypto.randomUUID().slice(0, 8);
  const rows = Array.from(
    { length: importedRows },
    (_, at) => `Of batch ${batch} ${at},explore,select,active,${at % 9}`,
  );
  const requestKey = crypto.randomUUID();
  form.set("kind", "use-cases");
  form.set("step", "write");
  form.set("requestKey", requestKey);
  form.set("pasted", [header, ...rows].join("\n"));
  const sent = new Response(form);
  return { type: sent.headers.get("content-type") ?? "", body: Buffer.from(await sent.arrayBuffer()), requestKey };
}

const whileImporting: Operation = async (bench) => {
  const { stage } = bench;
  const { type, body, requestKey } = await importForm();
  const send = () =>
    ask(bench.server.port, {
      method: "POST",
      path: `/api/import/${stage.room.workspaceId}`,
      headers: { ...headersOf(stage.caller(bench.server, 0)), "content-type": type },
      body,
    });
  const stored = async () => {
    const where = `workspace_id = '${stage.room.workspaceId}'`;
    const [rows] = await readRows(
      stage.url,
      `SELECT count(*) AS n FROM use_case WHERE ${where} AND name LIKE 'Of batch %'`,
    );
    const [entries] = await readRows(
      stage.url,
      `SELECT count(*) AS n FROM audit_entry WHERE request_key = '${requestKey}'`,
    );
    return { rows: Number(rows?.["n"]), entries: Number(entries?.["n"]) };
  };
  const before = (await stored()).rows;
  const sending = send();
  await pause(bench.world.random.below(600));
  await bench.server.stop("SIGKILL");
  const { status } = await sending;
  bench.server = await stage.start();
  const after = await stored();
  const misses = await brokenFile(stage.url);
  const made = after.rows - before;
  if (made !== importedRows * after.entries)
    misses.push(`${made} of ${importedRows} rows imported, ${after.entries} entries`);
  if (status === 200 && made !== importedRows)
    misses.push(`acknowledged, and ${made} of ${importedRows} rows imported`);
  const again = await send();
  const now = await stored();
  if (again.status !== 200) misses.push(`sent again: ${again.status} ${again.text.slice(0, 300)}`);
  if (now.rows - before !== importedRows || now.entries !== 1)
    misses.push(`sent again: ${now.rows - before} of ${importedRows} rows, ${now.entries} entries`);
  return misses;
};

const operations: readonly (readonly [string, Operation])[] = [
  ["migrating", whileMigrating],
  ["restoring", whileRestoring],
  ["backing up", whileBackingUp],
  ["importing", whileImporting],
];

/** What takes long and must be whole or not at all. */
export const killedAtWork: DurabilitySuite = {
  id: "D3",
  goal: "100 kills while migrating, restoring, backing up and importing: the next start is clean, nothing is there by half, the same once more completes it",
  short: false,
  run: (world) =>
    withStage(world, "d3", { many: 1 }, async (stage, server) => {
      const kills = world.short ? 4 : 100;
      const whole = join(world.folder, "d3-whole.json");
      const began = performance.now();
      await server.stop();
      const bench: Bench = { world, stage, whole, server: await stage.start(), startMs: performance.now() - began };
      const misses: string[] = [];
      for (let kill = 0; kill < kills; kill++) {
        const [told, operation] = operations[kill % operations.length] as (typeof operations)[number];
        // Imports add to the database, and others compare with the backup of all that is in it.
        await command(stage.settings, ["backup", whole]);
        misses.push(...(await operation(bench)).map((miss) => `killed while ${told}: ${miss}`));
      }
      return {
        figure: `${kills} kills over ${operations.length} kinds of work: ${misses.length} by half, lost or unable to start`,
        n: kills,
        misses,
      };
    }),
};
