import { expect, test } from "vitest";
import { AttuneError } from "@/domain/errors";
import { readTables } from "./read-tables";
import { writeTable } from "./write-table";

const csv = (text: string) => new TextEncoder().encode(text);
const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AttuneError);
  const { code, message } = error as AttuneError;
  return { code, message };
};

test("a file is read in a thread of its own, by its bytes whatever its name says", async () => {
  const bytes = await writeTable("xlsx", { name: "Cases", header: ["Name"], rows: [["A"], [5]] });
  const before = bytes.slice();
  expect(await readTables(bytes, "cases.csv")).toEqual({
    format: "xlsx",
    tables: [{ sheet: "Cases", header: ["Name"], rows: [["A"], [5]], rowNumbers: [2, 3] }],
  });
  expect(bytes).toEqual(before);
});

test("a refusal begins with the name of the file, made fit to be shown", async () => {
  expect(await refusal(readTables(csv('Name\n"A'), `plan\u202e\n${"x".repeat(80)}.csv`))).toEqual({
    code: "invalid",
    message: `“plan${"x".repeat(56)}…”: Row 2 begins a cell with a quotation mark that is never closed. Correct it, then import again.`,
  });
});

test("a thread that takes too long or too much memory is ended, and that is a sentence too", async () => {
  const file = csv("Name\nA");
  const slow = readTables(file, "a.csv", { milliseconds: 1, heapMegabytes: 256 });
  expect(await refusal(slow)).toMatchObject({ code: "invalid", message: expect.stringContaining("too long") });
  const large = readTables(file, "a.csv", { milliseconds: 20_000, heapMegabytes: 4 });
  expect(await refusal(large)).toMatchObject({ code: "invalid", message: expect.stringContaining("memory") });
});
