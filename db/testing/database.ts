import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openEngine } from "../client";
import { databaseUrl, dialect } from "../dialect";
import type { Engine } from "../engine";
import { onServer } from "./postgres-server";

let opened: Promise<Engine> | undefined;
let shared: Engine | undefined;

/**
 * A migrated database on whichever engine the run is for. Shared by all tests of a worker on purpose: each works in a
 * workspace of its own, and `leave-nothing-behind` removes it.
 */
export const testEngine = (): Promise<Engine> =>
  (opened ??= openMigrated().then((engine) => {
    shared = engine;
    return engine;
  }));

/** Whether it is the one that all tests share. */
export const isShared = (engine: Engine): boolean => engine === shared;

/** Another one, empty and migrated, for a test that needs it to itself. Call inside the test. */
export async function newTestEngine(): Promise<Engine> {
  const engine = await openMigrated();
  onTestFinished(() => engine.close());
  return engine;
}

/** Where the next one is copied from: migrating each anew takes ten times as long. */
let migrated: Promise<string> | undefined;

async function openMigrated(): Promise<Engine> {
  const from = await (migrated ??= migrateOnce());
  if (dialect === "postgres") return openEngine(await newPostgres(`template ${from}`));
  const file = newFile();
  copyFileSync(from, file);
  return openEngine(`file:${file}`);
}

/** The name of a database that is up to date and that nobody is connected to; on SQLite its file. */
async function migrateOnce(): Promise<string> {
  const place =
    dialect === "sqlite"
      ? newFile()
      : await newPostgres("template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
  const engine = openEngine(dialect === "sqlite" ? `file:${place}` : place);
  await engine.migrate();
  await engine.close();
  return dialect === "sqlite" ? place : new URL(place).pathname.slice(1);
}

const newFile = () => join(tmpdir(), `attune-${process.pid}-${randomUUID()}.db`);

async function newPostgres(like: string): Promise<string> {
  const name = `${process.env["ATTUNE_TEST_PREFIX"]}_${randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${name} ${like}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
