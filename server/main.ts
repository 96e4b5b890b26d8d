import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseTrouble } from "@/db/database-trouble";
import type { Engine } from "@/db/engine";
import { serverName } from "@/db/server-name";
import { AttuneError } from "@/domain/errors";
import { closeDoor } from "./door/close-door";
import { type Door, type Handler, openDoor } from "./door/door";
import { logLine } from "./door/log-line";
import { packedFiles } from "./door/packed-files";
import type { IsReady } from "./door/probe";
import { databaseFile, type Environment, readEnvironment } from "./environment";
import { readinessOf } from "./readiness";

const DRAIN_MS = 4_000;

/** A signal that reaches us twice at once (from the terminal and from npm) is one wish to stop, not two. */
const SAME_WISH_MS = 500;

function settings(): Environment {
  const environment = readEnvironment(process.env);
  // Everything loaded from here on, the framework's own bundles included, must read the same answers.
  Object.assign(process.env, {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: environment.databaseUrl,
    BASE_URL: environment.baseUrl,
    ATTUNE_DATA_DIR: environment.dataDirectory,
    // How our connections call themselves at PostgreSQL.
    PGAPPNAME: serverName(),
  });
  return environment;
}

type Database = { engine: Engine; close: () => Promise<void> };

async function openDatabase(environment: Environment): Promise<Database> {
  const file = databaseFile(environment.databaseUrl);
  const { holdDatabase } = await import("@/db/hold-database");
  const release = file === null ? () => undefined : holdDatabase(file);
  const { migrateDatabase, openEngine } = await import("@/db/client");
  await migrateDatabase();
  const engine = openEngine();
  const close = async () => {
    // The pages keep an engine of their own under this name.
    await (globalThis as { attuneEngine?: Engine }).attuneEngine?.close();
    await engine.close();
    release();
  };
  return { engine, close };
}

async function preparePages({ host, port }: Environment) {
  const { default: next } = await import("next");
  const pages = next({ dev: false, hostname: host, port });
  await pages.prepare();
  return pages;
}

async function listen(environment: Environment, handle: Handler, isReady: IsReady): Promise<Door> {
  const door = openDoor(environment, handle, isReady);
  door.server.listen(environment.port, environment.host);
  await once(door.server, "listening");
  return door;
}

type Stop = () => Promise<void>;

/** Values come from a folder too, where the operator named one; one that cannot be read keeps nobody from starting. */
async function watchDrop({ drop }: Environment, engine: Engine): Promise<Stop> {
  if (drop === null) return async () => {};
  const { watchFolder } = await import("./drop/watch-folder");
  const { folderTrouble } = await import("./drop/folder-trouble");
  const trouble = await folderTrouble(drop.folder, drop.folder);
  const often = drop.minutes === 1 ? "every minute" : `every ${drop.minutes} minutes`;
  process.stdout.write(
    trouble === null
      ? `\n  Values are imported from ${drop.folder}, ${often}.\n`
      : `\n  Values cannot be imported from the watched folder: ${trouble} It is tried again ${often}.\n`,
  );
  const { stop } = watchFolder(engine, drop);
  // What is being stored may take longer than a stop: then the commit is left undone, whole.
  return () => Promise.race([stop(), pause(DRAIN_MS)]);
}

async function printWhereToClick({ baseUrl, demo }: Environment, engine: Engine): Promise<void> {
  const say = (text: string) => process.stdout.write(`\n  ${text}\n`);
  if (demo) {
    const { demoLink } = await import("./accounts/demo");
    say(`A throw-away Attune with the sample workspace:\n  ${await demoLink(engine, baseUrl)}`);
    say("Everything in it is gone when you stop it with Ctrl+C.\n");
    return;
  }
  const { setUpLink } = await import("./accounts/set-up-token");
  const link = await setUpLink(engine, baseUrl);
  say(`Attune is running at ${baseUrl}`);
  if (link !== null) say(`Set up: ${link}\n  This link works once. It makes the owner's account.`);
  say("Stop it with Ctrl+C.\n");
}

async function main(): Promise<void> {
  const environment = settings();
  if (!existsSync(`${process.env["NEXT_DIST"] ?? ".next"}/BUILD_ID`))
    throw new Error("Attune is not built yet. Run: npm start");
  const preparing = preparePages(environment);
  // Whatever is wrong with the database is told before anything that is wrong with the pages.
  preparing.catch(() => undefined);
  const database = await openDatabase(environment);
  const pages = await preparing;
  const { signingSecret } = await import("./accounts/secret");
  // Made now where there is none: not at the first sign-in, and not by two processes at once.
  signingSecret();
  const handle = packedFiles(join(process.env["NEXT_DIST"] ?? ".next", "static"), pages.getRequestHandler());
  const door = await listen(environment, handle, readinessOf(database.engine));
  let stoppingSince = 0;
  let stopWatching: Stop = async () => {};
  const stop = async () => {
    if (stoppingSince > 0) {
      if (performance.now() - stoppingSince > SAME_WISH_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    await Promise.all([closeDoor(door, DRAIN_MS), stopWatching()]);
    await pages.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
  process.on("unhandledRejection", (error) => {
    logLine("error", "unhandled rejection", { problem: error instanceof Error ? (error.stack ?? "") : String(error) });
  });
  await printWhereToClick(environment, database.engine);
  stopWatching = await watchDrop(environment, database.engine);
}

/** What went wrong in words for the person at the terminal: a stack helps only where the cause is not theirs. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AttuneError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") return `${error.message}. Something else is listening there: stop it, or set PORT.`;
  if (code === "EACCES") return `${error.message}. Choose a PORT above 1023.`;
  const trouble = databaseTrouble(error);
  if (trouble !== null) return `${trouble} (${error.message}) Run: npm run --silent attune -- doctor`;
  return code === undefined && error.constructor === Error ? error.message : (error.stack ?? error.message);
}

main().catch((error: unknown) => {
  console.error(`\nAttune did not start. ${explain(error)}`);
  process.exit(1);
});
