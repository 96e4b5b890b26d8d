import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { command } from "../durability/command";
import { fingerprintOf } from "../scripts/build-product.mjs";
import { startPostgres } from "../scripts/start-postgres.mjs";
import { type Caller, call, resultOf, signedIn } from "../security/call";
import { type RunningServer, startServer } from "../security/start-server";
import type { Database, Holds } from "./figures";
import { emailOf, password } from "./load/people";
import { sendValues } from "./load/send-values";

/** A database with a workspace in it, which can be served as often as is wanted. */
export type Stage = {
  readonly settings: Readonly<Record<string, string>>;
  readonly workspaceId: string;
  readonly serve: (besides?: Readonly<Record<string, string>>) => Promise<RunningServer>;
};

const home = resolve(".tmp/bench");
const mentions = 90;

/** Everything that decides what is in the kept databases. */
const madeOf = () =>
  fingerprintOf(
    ["bench/large", "content", "db", "domain"],
    ["large", "full", "plan", "roadmap", "tests"]
      .map((name) => `bench/${name}-workspace.ts`)
      .concat("bench/load/people.ts", "bench/values-file.ts", "bench/stage.ts"),
  ).slice(0, 12);

const sqliteIn = (folder: string) => ({ DATABASE_URL: `file:${join(folder, "attune.db")}`, ATTUNE_DATA_DIR: folder });

export async function asPerson(server: RunningServer, at = 0): Promise<Caller> {
  const { port, host, origin } = server;
  return signedIn({ port, host, origin, cookie: "" }, emailOf(at), password);
}

/** What goes through the product: the values as an import, and what is said to somebody. */
async function addThroughServer(settings: Readonly<Record<string, string>>, workspaceId: string): Promise<void> {
  const server = await startServer(settings);
  try {
    const [owner, other] = [await asPerson(server), await asPerson(server, 1)];
    await sendValues(owner, workspaceId);
    const query = (path: string) => call(owner, { path, type: "query" }, JSON.stringify({ workspaceId }));
    const { person } = resultOf<{ person: { id: string } }>(await query("workspace.shell"));
    const { rows } = resultOf<{ rows: { id: string; name: string }[] }>(await query("useCase.list"));
    for (const { id, name } of rows.slice(0, mentions)) {
      const about = { subjectKind: "useCase", subjectId: id, place: null, parentId: null };
      const said = { ...about, body: `@Person 1 What did customers say about ${name}?`, mentions: [person.id] };
      const input = JSON.stringify({ workspaceId, requestKey: crypto.randomUUID(), ...said });
      resultOf(await call(other, { path: "talk.comment", type: "mutation" }, input));
    }
  } finally {
    await server.stop();
  }
}

/** The folder of a filled database, from an earlier run where nothing it is made of has changed. */
async function kept(holds: Holds): Promise<{ folder: string; workspaceId: string }> {
  const folder = join(home, `${holds}-${madeOf()}`);
  const note = join(folder, "workspace-id");
  if (!existsSync(note)) {
    mkdirSync(home, { recursive: true });
    const making = mkdtempSync(join(home, `making-${holds}-`));
    const settings = sqliteIn(making);
    const filled = spawnSync(process.execPath, ["--import", "tsx", "bench/large/fill.ts", holds], {
      env: { ...process.env, ...settings },
      encoding: "utf8",
    });
    if (filled.status !== 0) throw new Error(`The database could not be filled: ${filled.stderr}`);
    const workspaceId = filled.stdout.trim();
    if (holds === "large") await addThroughServer(settings, workspaceId);
    await command(settings, ["backup", join(making, "backup.json")]);
    writeFileSync(join(making, "workspace-id"), workspaceId);
    // Those of other sources are of no more use.
    for (const name of readdirSync(home).filter((each) => each.startsWith(`${holds}-`)))
      rmSync(join(home, name), { recursive: true, force: true });
    renameSync(making, folder);
  }
  return { folder, workspaceId: readFileSync(note, "utf8") };
}

export type Stages = {
  /** A database of its own, as it was filled; nothing that is done to it is seen by the next. */
  readonly open: (on: Database, holds: Holds) => Promise<Stage>;
  readonly close: () => void;
};

export function openStages(): Stages {
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "run-"));
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  const templates = new Set<string>();
  let made = 0;
  const close = () => {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", close);

  async function onPostgres(holds: Holds, backup: string): Promise<string> {
    postgres ??= await startPostgres();
    const url = (name: string) => postgres!.url.replace(/\/[^/]*$/, `/${name}`);
    const template = `filled_${holds}`;
    const client = new pg.Client(postgres.url);
    await client.connect();
    try {
      if (!templates.has(template)) {
        await client.query(`CREATE DATABASE ${template}`);
        await command({ DATABASE_URL: url(template), ATTUNE_DATA_DIR: folder }, ["restore", backup]);
        templates.add(template);
      }
      const name = `${holds}_${++made}`;
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return url(name);
    } finally {
      await client.end();
    }
  }

  return {
    close,
    open: async (on, holds) => {
      const filled = await kept(holds);
      const own = join(folder, `${on}-${holds}-${++made}`);
      mkdirSync(own);
      if (on === "sqlite") cpSync(join(filled.folder, "attune.db"), join(own, "attune.db"));
      const settings =
        on === "sqlite"
          ? sqliteIn(own)
          : { DATABASE_URL: await onPostgres(holds, join(filled.folder, "backup.json")), ATTUNE_DATA_DIR: own };
      return {
        settings,
        workspaceId: filled.workspaceId,
        serve: (besides = {}) => startServer({ ...settings, ...besides }),
      };
    },
  };
}
