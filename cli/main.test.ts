import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import { openEngine } from "@/db/client";
import { databaseUrl, dialect } from "@/db/dialect";
import { users } from "@/db/schema";
import { onServer } from "@/db/testing/postgres-server";

const folder = mkdtempSync(join(tmpdir(), "attune-cli-"));

type Ended = { code: number; out: string; told: string };

/** As `attune` starts it. */
const fromSource = ["--import", "tsx", "cli/main.ts"];
/** The same in one file, without compiling it at every start. */
const bundled = [join(process.env["ATTUNE_BUNDLES"]!, "attune-cli.mjs")];

function attune(args: string[], env: Record<string, string> = {}, program = bundled): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...program, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, told) => done({ code: error ? Number(error.code) : 0, out, told }),
    );
  });
}

/** The address of a database that nothing has been stored in. */
async function newDatabase(name: string): Promise<Record<string, string>> {
  if (dialect === "sqlite") return { DATABASE_URL: `file:${folder}/${name}.db` };
  const database = `attune_cli_${name}_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${database}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${database}`;
  return { DATABASE_URL: url.toString(), ATTUNE_DATA_DIR: folder };
}

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

test("backup and restore carry a database over", async () => {
  const [from, to] = [await newDatabase("from"), await newDatabase("to")];
  const file = join(folder, "backup.json");
  const seed = [
    "-e",
    `import("./server/accounts/demo.ts").then(async ({ demoLink }) => { const { openEngine } = await import("./db/client.ts"); const e = openEngine(); await e.migrate(); await demoLink(e, "x"); await e.close(); })`,
  ];
  await new Promise<void>((done, failed) =>
    execFile(process.execPath, ["--import", "tsx", ...seed], { env: { ...process.env, ...from } }, (error) =>
      error ? failed(error) : done(),
    ),
  );

  expect((await attune(["backup", file], from)).code).toBe(0);
  expect((await attune(["restore", file], to)).code).toBe(0);
  const again = join(folder, "again.json");
  await attune(["backup", again], to);
  expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
  expect((await attune(["restore", file], to)).told).toMatch(/not empty/);
});

test("owner reset prints a link for somebody who is known, and says so of nobody else", async () => {
  const database = await newDatabase("owner");
  const engine = openEngine(database["DATABASE_URL"]);
  await engine.migrate();
  await engine.db.insert(users).values({ name: "Ada", email: "ada@larkmere.test" });
  await engine.close();

  const env = { ...database, BASE_URL: "https://attune.example" };
  const { code, out, told } = await attune(["owner", "reset", "--email", "Ada@larkmere.test"], env);
  expect([code, told]).toEqual([0, expect.stringMatching(/^Ada chooses a new password here, within 24 hours/)]);
  expect(out).toMatch(/^https:\/\/attune\.example\/reset#[\w-]{43}\n$/);
  expect((await attune(["owner", "reset", "--email", "x@larkmere.test"], env)).code).toBe(1);
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
