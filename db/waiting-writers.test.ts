import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { sqliteEngine } from "./sqlite";
import { testEngine } from "./testing/database";

it("many who write in a row let others have their turn in between", async () => {
  const engine = await testEngine();
  let isWriting = true;
  const writes = Promise.all(Array.from({ length: 50 }, () => engine.inTransaction(async () => undefined)));
  const written = writes.finally(() => (isWriting = false));
  let turns = 0;
  while (isWriting) {
    await nextTurn();
    turns++;
  }
  await written;
  expect(turns).toBeGreaterThan(10);
});

it("who reads is answered while another process keeps the file locked", async () => {
  const file = join(tmpdir(), `attune-locked-${process.pid}.db`);
  const engine = sqliteEngine(`file:${file}`);
  const other = new Database(file);
  try {
    await engine.migrate();
    other.exec("BEGIN IMMEDIATE");
    let isWaiting = true;
    const written = engine.inTransaction(async () => "written").finally(() => (isWaiting = false));
    expect(await engine.schemaState()).toMatchObject({ kind: "current" });
    expect(isWaiting).toBe(true);
    other.exec("ROLLBACK");
    expect(await written).toBe("written");
  } finally {
    other.close();
    await engine.close();
    for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  }
});
