import { expect, test, vi } from "vitest";
import { newTestDatabase } from "@/db/testing/database";
import { makeNewer } from "@/db/testing/planted-faults";
import { readinessOf } from "./readiness";

test("ready is a database that takes changes and has our tables; what is wrong goes to the log, once", async () => {
  const { engine, url } = await newTestDatabase();
  const logged: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((line) => logged.push(String(line)) > 0);
  try {
    const isReady = readinessOf(engine);
    expect(await isReady()).toBe(true);
    const looked = vi.spyOn(engine, "trouble");
    expect([await isReady(), looked.mock.calls.length]).toEqual([true, 0]);

    expect(await readinessOf({ ...engine, trouble: async () => "disk full" })()).toBe(false);
    expect(await readinessOf({ ...engine, trouble: () => Promise.reject(new Error("gone")) })()).toBe(false);
    await makeNewer(url);
    expect(await readinessOf(engine)()).toBe(false);
  } finally {
    spy.mockRestore();
  }
  expect(logged.map((line) => (JSON.parse(line) as { problem: string }).problem)).toEqual([
    "disk full",
    "gone",
    "The tables of the database are newer.",
  ]);
});
