import { randomUUID } from "node:crypto";
import { afterAll } from "vitest";
import { openEngine } from "../client";
import { databaseUrl, dialect } from "../dialect";
import type { Engine } from "../engine";
import { onServer } from "./postgres-server";

let opened: Promise<Engine> | undefined;

/**
 * The migrated database of this test file, on whichever engine the run is for. Shared inside the
 * file on purpose: every test works in a workspace of its own.
 */
export function testEngine(): Promise<Engine> {
  return (opened ??= newTestEngine());
}

/** Another one, empty and migrated, for a test that needs two. */
export async function newTestEngine(): Promise<Engine> {
  if (dialect === "sqlite") {
    const engine = openEngine("file::memory:");
    await engine.migrate();
    afterAll(() => engine.close());
    return engine;
  }
  const name = `attune_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const engine = openEngine(url.toString());
  await engine.migrate();
  afterAll(async () => {
    await engine.close();
    await onServer(databaseUrl, `drop database ${name} with (force)`);
  });
  return engine;
}
