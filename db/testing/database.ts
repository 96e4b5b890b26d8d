import { randomUUID } from "node:crypto";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { openEngine } from "../client";
import { databaseUrl, dialect } from "../dialect";
import type { Engine } from "../engine";
import { migrationsFolder } from "../migrations-folder";
import { onServer } from "./postgres-server";

let opened: Promise<Engine> | undefined;
let shared: Engine | undefined;

/**
 * A migrated database on whichever engine the run is for. Shared by all tests of a worker on purpose: each works in a
 * workspace of its own, and `leave-nothing-behind` removes it.
 */
export const testEngine = (): Promise<Engine> =>
  (opened ??= newMigrated().then((url) => {
    shared = openEngine(url);
    return shared;
  }));

/** Whether it is the one that all tests share. */
export const isShared = (engine: Engine): boolean => engine === shared;

/** Another one, empty and migrated, for a test that needs it to itself. Call inside the test. */
export async function newTestEngine(): Promise<Engine> {
  return (await newTestDatabase()).engine;
}

/** The same with its address, for what opens it once more. */
export async function newTestDatabase(): Promise<{ engine: Engine; url: string }> {
  const url = await newMigrated();
  const engine = openEngine(url);
  onTestFinished(() => engine.close());
  return { engine, url };
}

/** One that a version with one step less has made. */
export async function newOlderDatabase(): Promise<{ engine: Engine; url: string }> {
  const root = mkdtempSync(join(tmpdir(), "attune-older-"));
  const steps = join(root, "db", "migrations", dialect);
  cpSync(migrationsFolder(dialect), steps, { recursive: true });
  const journal = join(steps, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: object[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, -1) }));
  vi.stubEnv("ATTUNE_ROOT", root);
  const url = await newEmpty();
  const engine = openEngine(url);
  onTestFinished(() => engine.close());
  await engine.migrate();
  vi.stubEnv("ATTUNE_ROOT", undefined);
  return { engine, url };
}

/** Where the next one is copied from: migrating each anew takes ten times as long. */
let migrated: Promise<string> | undefined;

async function newMigrated(): Promise<string> {
  const from = await (migrated ??= migrateOnce());
  if (dialect === "postgres") return newPostgres(`template ${from}`);
  const file = newFile();
  copyFileSync(from, file);
  return `file:${file}`;
}

/** The name of a database that is up to date and that nobody is connected to; on SQLite its file. */
async function migrateOnce(): Promise<string> {
  const url = await newEmpty();
  const engine = openEngine(url);
  await engine.migrate();
  await engine.close();
  return dialect === "sqlite" ? url.slice("file:".length) : new URL(url).pathname.slice(1);
}

/** The address of one that nothing has been made in. */
export const newEmpty = async (): Promise<string> =>
  dialect === "sqlite"
    ? `file:${newFile()}`
    : newPostgres("template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");

const newFile = () => join(tmpdir(), `attune-${process.pid}-${randomUUID()}.db`);

async function newPostgres(like: string): Promise<string> {
  const name = `${process.env["ATTUNE_TEST_PREFIX"]}_${randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${name} ${like}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
