import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
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
