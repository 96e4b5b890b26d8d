import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { openEngine } from "./client";
import { dialect } from "./dialect";
import { copiesFolder, keepCopy } from "./keep-copy";
import { singletons, users } from "./schema";
import { requireCurrent, schemaStateOf } from "./schema-state";
import { newOlderDatabase, newTestDatabase } from "./testing/database";
import { makeNewer } from "./testing/planted-faults";

afterEach(() => vi.unstubAllEnvs());

test.each([
  [[], [1, 2], { kind: "empty" }],
  [[1, 2], [1, 2], { kind: "current" }],
  [[1], [1, 2, 3], { kind: "older", steps: 2 }],
  [[1, 2, 3], [1, 2], { kind: "newer", steps: 1 }],
])("of %j applied with %j known the tables are %j", (applied, known, state) => {
  expect(schemaStateOf(applied, known)).toEqual(state);
});

test("a new database is empty and then current; commands refuse what they would not understand", async () => {
  const { engine } = await newTestDatabase();
  expect(await engine.schemaState()).toEqual({ kind: "current" });
  expect(() => requireCurrent({ kind: "empty" })).toThrow("nothing in this database yet");
  expect(() => requireCurrent({ kind: "older", steps: 1 })).toThrow("it is one step behind. Start this version once");
});

test("a database of a newer version is refused, and stays as it is", async () => {
  const { engine, url } = await newTestDatabase();
  await engine.inTransaction((tx) => tx.insert(users).values({ email: "a@b.test", name: "A" }));
  await makeNewer(url);
  await expect(engine.migrate()).rejects.toThrow(
    "written by a newer Attune: it is one step ahead of this one, which would not understand it. Start the newer version",
  );
  expect(await engine.schemaState()).toEqual({ kind: "newer", steps: 1 });
  expect(await engine.db.$count(users)).toBe(1);
});

test("a database of an older version is brought up to date, and on SQLite a copy of it stays", async () => {
  const { engine, url } = await newOlderDatabase();
  const file = url.replace(/^file:/, "");
  await engine.inTransaction((tx) => tx.insert(singletons).values({ name: "x", at: 1 }));
  expect(await engine.schemaState()).toEqual({ kind: "older", steps: 1 });
  vi.stubEnv("ATTUNE_DATA_DIR", join(dirname(file), `data-${crypto.randomUUID()}`));
  await engine.migrate();
  await engine.migrate();
  expect(await engine.schemaState()).toEqual({ kind: "current" });
  expect(await engine.db.$count(singletons)).toBe(1);
  if (dialect === "postgres") return;

  const copies = readdirSync(copiesFolder(file));
  expect(copies).toHaveLength(1);
  const copy = join(copiesFolder(file), copies[0]!);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const kept = openEngine(`file:${copy}`);
  onTestFinished(() => kept.close());
  expect(await kept.schemaState()).toEqual({ kind: "older", steps: 1 });
  expect(await kept.db.$count(singletons)).toBe(1);
});

if (dialect === "sqlite")
  test("of many copies the last three stay; where none can be kept nothing is changed", async () => {
    const { engine, url } = await newOlderDatabase();
    const file = url.replace(/^file:/, "");
    vi.stubEnv("ATTUNE_DATA_DIR", join(dirname(file), `data-${crypto.randomUUID()}`));
    const connection = new Database(file);
    onTestFinished(() => void connection.close());
    const made = [1, 2, 3, 4, 5].map((day) => keepCopy(connection, file, new Date(Date.UTC(2026, 10, day))));
    expect(readdirSync(copiesFolder(file)).sort()).toEqual(made.slice(2).map((path) => basename(path)));

    vi.stubEnv("ATTUNE_DATA_DIR", file);
    await expect(engine.migrate()).rejects.toThrow(/no copy of it could be written.+nothing was changed/);
    expect(await engine.schemaState()).toEqual({ kind: "older", steps: 1 });
  });
