import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { AttuneError } from "@/domain/errors";
import { toldError } from "./responses";
import { asksForLines, type Tell, toldInLines } from "./told-in-lines";

const told = async (act: (tell: Tell) => Promise<unknown>) => {
  const response = toldInLines(act, (error) => toldError(error, "import"));
  expect(response.headers.get("cache-control")).toContain("no-transform");
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};

test("how far it has come is told now and then, that it is being stored always, and the answer last", async () => {
  const lines = await told(async (tell) => {
    for (let rows = 50; rows <= 5_000; rows += 50) await tell({ rows, of: 5_000 });
    await pause(120);
    await tell({ rows: 5_000, of: 5_000 });
    await tell({ storing: 4_990 });
    return { added: 4_990 };
  });
  expect(lines.length).toBeLessThan(20);
  expect(lines.slice(-3)).toEqual([
    { progress: { rows: 5_000, of: 5_000 } },
    { progress: { storing: 4_990 } },
    { answer: { added: 4_990 } },
  ]);
});

test("what goes wrong is the last line, in a sentence", async () => {
  const lines = await told(() => Promise.reject(new AttuneError("stale", "Somebody was faster.")));
  expect(lines).toEqual([{ error: { message: "Somebody was faster.", reason: "stale", reference: null } }]);
});

test("who goes away is not waited for, and what was begun is finished", async () => {
  let isDone = false;
  const response = toldInLines(
    async (tell) => {
      await pause(30);
      await tell({ storing: 1 });
      isDone = true;
      return null;
    },
    (error) => toldError(error, "import"),
  );
  await response.body?.cancel();
  await pause(80);
  expect(isDone).toBe(true);
});

test("only who asks for lines gets them", () => {
  const asking = (accept: string) => asksForLines(new Request("http://a.test", { headers: { accept } }));
  expect([asking("application/x-ndjson"), asking("*/*"), asking("application/json")]).toEqual([true, false, false]);
});
