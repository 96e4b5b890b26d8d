import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import { attune, folder, fromSource } from "./testing/run-attune";

/* What needs no database; the others are in main.test.ts and run on both. */

test("compute prints what follows from the sample, and nothing else", async () => {
  const { code, out, told } = await attune(["compute", "content/sample_workspace.json"], {}, fromSource);
  expect([code, told]).toEqual([0, ""]);
  const { note: _note, ...values } = expected;
  expect(Object.keys(JSON.parse(out) as object)).toEqual(Object.keys(values));
});

test("a workspace with an error is refused with the path and a sentence", async () => {
  const file = join(folder, "wrong.json");
  const sample = JSON.parse(readFileSync("content/sample_workspace.json", "utf8")) as {
    useCases: { scores: { confidence: unknown } }[];
  };
  sample.useCases[3]!.scores.confidence = 9;
  writeFileSync(file, JSON.stringify(sample));

  const { code, out, told } = await attune(["compute", file]);
  expect([code, out]).toEqual([1, ""]);
  expect(told).toBe("useCases[3].scores.confidence: Scores end at 5.\n");
});

test("reference counts what passed and names what failed", async () => {
  const cases = JSON.parse(readFileSync("domain/experiments/fixtures/decision-cases.json", "utf8")) as
    | { cases?: { id: string; expected: object }[] }
    | { id: string; expected: object }[];
  const listed = Array.isArray(cases) ? cases : cases.cases!;
  listed[0]!.expected = { ...listed[0]!.expected, decision: "no such decision" };
  const file = join(folder, "cases.json");
  writeFileSync(file, JSON.stringify(cases));

  const { code, out } = await attune(["reference", file]);
  expect(code).toBe(1);
  expect(out).toBe(`${listed[0]!.id}\n${listed.length - 1} passed, 1 failed\n`);
});

test("plan solves a reference instance to its proved optimum, and says where a file is wrong", async () => {
  const suite = JSON.parse(readFileSync("domain/roadmap/sequencer/fixtures/reference-instances.json", "utf8")) as {
    instances: { id: string; instance: { projects: { duration: number }[] }; expected: { objective?: number } }[];
  };
  const { instance, expected: known } = suite.instances.find(({ id }) => id === "P04-pinned")!;
  const file = join(folder, "instance.json");
  writeFileSync(file, JSON.stringify(instance));
  const solved = await attune(["plan", file]);
  expect([solved.code, solved.told]).toEqual([0, ""]);
  const result = JSON.parse(solved.out) as { status: string; objective: number };
  expect(result.status).toBe("optimal");
  expect(result.objective / known.objective!).toBeCloseTo(1, 6);

  instance.projects[2]!.duration = -1;
  writeFileSync(file, JSON.stringify(instance));
  const refused = await attune(["plan", file]);
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.told).toMatch(/^projects\[2\]\.duration: /);
});

test("deck writes a PowerPoint file", async () => {
  const out = join(folder, "board.pptx");
  const { code } = await attune(["deck", "content/sample_workspace.json", "--preset", "board", "--out", out]);
  expect(code).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
});

test.each([
  [[], 2],
  [["owner"], 2],
  [["owner", "reset"], 2],
  [["owner", "reset", "--email", "x", "--loud"], 2],
  [["nonsense"], 2],
  [["compute"], 2],
  [["audit"], 2],
  [["audit", "verify", "--nonsense", "x"], 2],
  [["compute", "missing.json"], 1],
  [["deck", "x.json", "--preset", "opera"], 2],
  [["--help"], 0],
  [["restore", "--help"], 0],
])("attune %j ends with %i", async (args, code) => {
  expect((await attune(args as string[])).code).toBe(code);
});
