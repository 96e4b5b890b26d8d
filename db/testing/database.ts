import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { openEngine } from "../client";
import { databaseUrl, dialect } from "../dialect";
import type { Engine } from "../engine";
import { onServer } from "./postgres-server";

let opened: Promise<Engine> | undefined;

/**
 * A migrated database on whichever engine the run is for. Shared by all tests of a worker on purpose: each works in a
 * workspace of its own, and `leave-nothing-behind` removes it.
 */
export const testEngine = (): Promise<Engine> => (opened ??= openMigrated());

/** Another one, empty and migrated, for a test that needs it to itself. Call inside the test. */
export async function newTestEngine(): Promise<Engine> {
  const engine = await openMigrated();
  onTestFinished(() => engine.close());
  return engine;
}

async function openMigrated(): Promise<Engine> {
  const engine = openEngine(dialect === "sqlite" ? "file::memory:" : await newPostgres());
  await engine.migrate();
  return engine;
}

async function newPostgres(): Promise<string> {
  const name = `${process.env["ATTUNE_TEST_PREFIX"]}_${randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
