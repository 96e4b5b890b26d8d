import { beforeAll, expect, test } from "vitest";
import { useCaseRows } from "@/db/scoring";
import { testEngine } from "@/db/testing/database";
import { auditOf, scoresOf } from "@/db/testing/stored";
import { addUser, addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { readTables } from "../files/tables/read-tables";
import { createCaller } from "../root";
import { answerImport } from "./answer-import";
import { downloadTable } from "./export-tables";

type Fields = Record<string, string | Blob>;

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const post = async (
    fields: Fields,
    { as = "editor" as Role | { id: string } | null, headers = {}, at = workspaceId } = {},
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries<string | Blob>({ kind: "use-cases", ...fields }))
      if (typeof value === "string") body.set(name, value);
      else body.set(name, value, "list.csv");
    const request = new Request(`http://127.0.0.1:3000/api/import/${at}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1", ...headers },
    });
    const userId = as === null ? null : typeof as === "string" ? idOf[as] : as.id;
    const response = await answerImport({ engine, userId, ip: "" }, at, request);
    return {
      status: response.status,
      response,
      body: (await response
        .clone()
        .json()
        .catch(() => null)) as never,
    };
  };
  const read = async () => {
    const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
    return useCaseRows.read(ws);
  };
  const state = async () => ({
    useCases: await read(),
    audits: (await auditOf(engine, workspaceId)).length,
    scores: (await scoresOf(engine, workspaceId)).length,
  });
  const download = (kind: string, query = "", as: Role = "viewer") =>
    downloadTable({ engine, userId: idOf[as], ip: "" }, { workspaceId, kind, search: new URLSearchParams(query) });
  return { engine, workspaceId, idOf, post, read, state, download };
}

const key = () => crypto.randomUUID();
const header = "Name,Task,Switch to task,Mode,Effort (weeks),Customer value: Evidence of the need,Status\n";
const good = (at: number) => `Use case ${at},explore,select,active,${at % 9},${(at % 5) + 1},Idea\n`;
const bad: readonly [line: string, columns: string[]][] = [
  ["Bad effort,explore,select,active,many,3,Idea\n", ["Effort (weeks)"]],
  ["Bad answer,explore,select,active,3,9,Idea\n", ["Customer value: Evidence of the need"]],
  ["Bad task,nowhere,select,sometimes,3,3,Idea\n", ["Task", "Mode"]],
  [",explore,select,active,3,3,Idea\n", ["Name"]],
  ["Bad status,explore,select,active,3,3,Live\n", ["Status"]],
  ["Use case 0,explore,select,active,3,3,Idea\n", ["Name"]],
  [
    "Bad switch,explore,explore,active,-3,3.5,Idea\n",
    ["Switch to task", "Effort (weeks)", "Customer value: Evidence of the need"],
  ],
];
const textOf = (lines: readonly string[]) => [header, ...lines].join("");
const csv = (lines: readonly string[]) => new Blob([textOf(lines)], { type: "text/csv" });
const mixed = (rows: number) => {
  const lines = Array.from({ length: rows - bad.length }, (_, at) => good(at));
  const places = bad.map((_, at) => 5 + at * Math.floor((rows - 20) / bad.length));
  for (const [at, [line]] of bad.entries()) lines.splice(places[at]!, 0, line);
  // The heading is row 1.
  return { file: csv(lines), pasted: textOf(lines), rowOf: places.map((place) => place + 2) };
};

let sized: ReturnType<typeof mixed>;
beforeAll(() => {
  sized = mixed(200);
});

test("a file is looked into: sheets, headings, first rows, and what they seem to mean", async () => {
  const { post } = await setup();
  const { status, body } = await post({ step: "inspect", file: sized.file });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    format: "csv",
    rows: 200,
    mapping: ["name", "moment.fromTask", "moment.toTask", "mode", "effortWeeks", "scores.customerValue.need", "status"],
    preview: expect.arrayContaining([["Use case 0", "explore", "select", "active", "0", "1", "Idea"]]),
  });
});

test("200 rows of which 7 are bad: each named with every column, nothing written until asked, then 193, and once", async () => {
  const { post, state, read } = await setup();
  const before = await state();
  const checked = await post({ step: "dryRun", file: sized.file });
  expect(checked.body).toMatchObject({ rows: 200, add: 193, change: 0, unchanged: 0, bad: 7 });
  const problems = (checked.body as { problems: { row: number; column: string }[] }).problems;
  expect(problems.map(({ row, column }) => [row, column])).toEqual(
    bad.flatMap(([, columns], at) => columns.map((column) => [sized.rowOf[at], column])),
  );
  const refused = await post({ step: "write", pasted: sized.pasted, requestKey: key() });
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { error: { message: expect.stringMatching(/^7 of 200 rows/) } },
  ]);
  expect(await state()).toEqual(before);

  const requestKey = key();
  const { seen } = checked.body as { seen: string };
  const write = { step: "write", pasted: sized.pasted, onlyValid: "yes", seen, requestKey };
  const done = await post(write);
  expect(done.body).toEqual({ added: 193, changed: 0, unchanged: 0, skipped: 7 });
  expect(await read()).toHaveLength(before.useCases.length + 193);
  const after = await state();
  expect([after.audits, after.scores]).toEqual([before.audits + 1, before.scores + 193]);

  expect((await post(write)).body).toEqual(done.body);
  expect((await post({ ...write, emptyCells: "clear" })).status).toBe(422);
  const twice = await post({ step: "write", pasted: sized.pasted, onlyValid: "yes", requestKey: key() });
  expect(twice.body).toEqual({ added: 0, changed: 0, unchanged: 193, skipped: 7 });
  expect(await state()).toEqual(after);
});

test("the bad rows come back as a file: as they were, and what is wrong", async () => {
  const { post } = await setup();
  for (const format of ["csv", "xlsx"]) {
    const { response } = await post({ step: "badRows", format, file: sized.file });
    expect(response.headers.get("content-disposition")).toContain(`Rows to correct.${format}`);
    const { tables } = await readTables(new Uint8Array(await response.arrayBuffer()), `bad.${format}`);
    expect(tables[0]?.rows).toHaveLength(7);
    expect(tables[0]?.header.slice(-2)).toEqual(["Row in the file", "What is wrong"]);
    expect(tables[0]?.rows[0]).toEqual([
      "Bad effort",
      "explore",
      "select",
      "active",
      "many",
      format === "csv" ? "3" : "3",
      "Idea",
      expect.anything(),
      "Effort (weeks): This is not a number.",
    ]);
  }
});

test("2,000 rows with errors: every bad row and column is reported, and nothing is written", async () => {
  const { post, state } = await setup();
  const before = await state();
  const lines = Array.from({ length: 2_000 }, (_, at) =>
    at % 10 === 0 ? `Use case ${at},nowhere,select,sometimes,x,7,Idea\n` : good(at),
  );
  const { body } = await post({ step: "dryRun", file: csv(lines) });
  expect(body).toMatchObject({ rows: 2_000, add: 1_800, bad: 200, allProblems: 800 });
  const { problems } = body as { problems: { row: number; column: string }[] };
  expect(new Set(problems.map(({ row }) => row)).size).toBe(200);
  expect(await state()).toEqual(before);
});

test("an export of every kind, imported again, changes nothing; csv and xlsx", async () => {
  const { post, download, state } = await setup();
  const before = await state();
  for (const kind of ["use-cases", "audiences", "channels"])
    for (const format of ["csv", "xlsx"]) {
      const response = await download(kind, `format=${format}`);
      expect(response.status).toBe(200);
      const { body } = await post({
        ...{ kind, step: "dryRun" },
        ...(format === "csv" ? { pasted: await response.text() } : { file: await response.blob() }),
      });
      expect(body, `${kind} as ${format}`).toMatchObject({ add: 0, change: 0, bad: 0, problems: [] });
    }
  expect(await state()).toEqual(before);
});

test("an import changes by the rules of the screens, names the versions, and can be undone as a whole", async () => {
  const { post, read, state } = await setup();
  const before = await read();
  const pasted =
    "Id,Name,Effort (weeks),Status,Why it stopped\nW04,Similar items,9,Stopped,Capacity\n,Gift finder,,,\n";
  const refused = await post({ step: "dryRun", pasted });
  expect(refused.body).toMatchObject({ change: 1, bad: 1 });
  const requestKey = key();
  const done = await post({ step: "write", pasted, onlyValid: "yes", requestKey });
  expect(done.body).toEqual({ added: 0, changed: 1, unchanged: 0, skipped: 1 });
  expect((await read()).find(({ id }) => id === "W04")).toMatchObject({
    effortWeeks: 9,
    status: "stopped",
    stoppedAt: "2026-11-21",
    stopReason: "capacity",
    version: 2,
  });
  const idea = "Name\tTask\tMode\tNeed\nGift finder\tbuy\tActive\t4\n";
  const second = key();
  const mapping = JSON.stringify(["name", "moment.fromTask", "mode", "scores.customerValue.need"]);
  expect((await post({ step: "write", pasted: idea, mapping, requestKey: second })).body).toMatchObject({ added: 1 });

  expect((await post({ step: "undo", importKey: second, requestKey: key() })).body).toEqual({
    removed: 1,
    restored: 0,
  });
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).body).toEqual({
    removed: 0,
    restored: 1,
  });
  const plain = (rows: Awaited<ReturnType<typeof read>>) => rows.map(({ version: _v, ...row }) => row);
  expect(plain(await read())).toEqual(plain(before));
  expect((await state()).scores).toBe(0);
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).status).toBe(409);
  expect((await post({ step: "undo", importKey: second, requestKey: key() }, { as: "admin" })).status).toBe(404);
});

test("what somebody changed between the check and the import is told, and so is what they changed before an undo", async () => {
  const { engine, workspaceId, idOf, post, read } = await setup();
  const pasted = "Id,Effort (weeks)\nW04,9\n";
  const { seen } = (await post({ step: "dryRun", pasted })).body as { seen: string };
  const edit = (version: number, description: string) =>
    createCaller({ engine, userId: idOf.admin, ip: "" }).useCase.editFields({
      workspaceId,
      useCaseId: "W04",
      version,
      set: { description },
    });
  await edit(1, "Changed beside");
  const late = await post({ step: "write", pasted, seen, requestKey: key() });
  expect([late.status, late.body]).toMatchObject([409, { error: { reason: "stale" } }]);
  expect((await read()).find(({ id }) => id === "W04")).toMatchObject({ version: 2 });
  const requestKey = key();
  expect((await post({ step: "write", pasted, requestKey })).status).toBe(200);
  await edit(3, "And again");
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).status).toBe(409);
});

test("two imports of one file at once add each row once", async () => {
  const { post, read } = await setup(emptyFile("Northwind"));
  const send = () => post({ step: "write", pasted: textOf([good(1), good(2)]), requestKey: key() });
  const statuses = (await Promise.all([send(), send()])).map(({ status }) => status).sort();
  expect(statuses[0]).toBe(200);
  expect(await read()).toHaveLength(2);
});

test("who may import: editors and above, in their own workspace, from our own pages", async () => {
  const { post, state, engine } = await setup();
  const elsewhere = await addWorkspace(engine);
  const stranger = await addUser(engine);
  const before = await state();
  const fields = { step: "write", pasted: textOf([good(1)]), requestKey: key() };
  const tried = [
    [await post(fields, { as: null }), 401],
    [await post(fields, { as: "viewer" }), 403],
    [await post(fields, { as: "contributor" }), 403],
    [await post(fields, { as: stranger }), 404],
    [await post(fields, { at: elsewhere.workspaceId }), 404],
    [await post(fields, { headers: { origin: "http://evil.example" } }), 403],
    [await post(fields, { headers: { "x-attune-csrf": "" } }), 403],
  ] as const;
  for (const [{ status, body }, expected] of tried) {
    expect(status).toBe(expected);
    expect((body as { error: { message: string } }).error.message).toMatch(/\w+ .*\.$/);
  }
  expect(await state()).toEqual(before);
});

test("a form that cannot be used is refused in a sentence, and nothing is written", async () => {
  const { post, state } = await setup();
  const before = await state();
  const pasted = textOf([good(1)]);
  const big = new Blob([new Uint8Array(Math.ceil(10.1 * 1024 * 1024))]);
  const tried: [Fields, number][] = [
    [{ step: "dryRun" }, 422],
    [{ step: "leap", pasted }, 422],
    [{ step: "dryRun", kind: "people", pasted }, 422],
    [{ step: "dryRun", pasted, extra: "x" }, 422],
    [{ step: "dryRun", pasted, mapping: "{" }, 422],
    [{ step: "dryRun", pasted, mapping: '["name","name"]' }, 422],
    [{ step: "dryRun", pasted, sheet: "Sheet 9" }, 422],
    [{ step: "write", pasted }, 422],
    [{ step: "dryRun", file: new Blob([]) }, 422],
    [{ step: "dryRun", file: new Blob(["PK\u0003\u0004 no workbook"]) }, 422],
    [{ step: "dryRun", pasted: "" }, 422],
    [{ step: "dryRun", file: big }, 413],
    [{ step: "undo", importKey: key() }, 404],
  ];
  for (const [fields, expected] of tried) {
    const { status, body } = await post(fields);
    expect([status, body], JSON.stringify(fields)).toMatchObject([
      expected,
      { error: { message: expect.stringMatching(/\w+ \w+/) } },
    ]);
  }
  expect(await state()).toEqual(before);
});
