import { expect, test } from "vitest";
import { initiativeRows } from "@/db/roadmap";
import { testEngine } from "@/db/testing/database";
import { auditOf, movesOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";
import { answerImport } from "./answer-import";
import { downloadTable } from "./export-tables";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const post = async (fields: Record<string, string | Blob>, as: Role = "editor") => {
    const body = new FormData();
    for (const [name, value] of Object.entries<string | Blob>({ kind: "initiatives", ...fields }))
      if (typeof value === "string") body.set(name, value);
      else body.set(name, value, "roadmap.xlsx");
    const request = new Request(`http://127.0.0.1:3000/api/import/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
    const response = await answerImport({ engine, userId: idOf[as], ip: "" }, workspaceId, request);
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const ws = () => enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const read = async () => (await initiativeRows.read(await ws())).map(({ version: _version, ...item }) => item);
  const state = async () => ({
    items: await read(),
    moves: (await movesOf(engine, workspaceId)).length,
    audits: (await auditOf(engine, workspaceId)).length,
  });
  const download = (format: string) =>
    downloadTable(
      { engine, userId: idOf.viewer, ip: "" },
      { workspaceId, kind: "initiatives", search: new URLSearchParams({ format }) },
    );
  const planHistory = createCaller({ engine, userId: idOf.editor, ip: "" }).planHistory;
  return { workspaceId, post, read, state, download, planHistory };
}

const key = () => crypto.randomUUID();

test("the roadmap goes out with all its fields and comes in again without a change", async () => {
  const { post, download, state } = await setup();
  const before = await state();
  for (const format of ["csv", "xlsx"]) {
    const response = await download(format);
    expect(response.status).toBe(200);
    const given: Record<string, string | Blob> =
      format === "csv" ? { pasted: await response.text() } : { file: await response.blob() };
    if (format === "csv") expect(given["pasted"]).toMatch(/Effort: Engineering.*Not before.*Waits for.*We stop if/);
    const { body } = await post({ step: "dryRun", ...given });
    expect(body, format).toMatchObject({ rows: 28, add: 0, change: 0, unchanged: 28, bad: 0, problems: [] });
  }
  expect(await state()).toEqual(before);
});

test("an import adds, moves and says so in the history, and is undone as a whole", async () => {
  const { workspaceId, post, read, state, planHistory } = await setup();
  const before = await state();
  await planHistory.take({ workspaceId, name: "Before the file", takenOn: "2026-11-21" });
  const pasted = [
    "Id,Name,Kind,Starts in,Waits for,Effort: Data",
    "R24,Co-design studio,,Q1 2028,,",
    ",Read the first surveys,Experiment,2027-Q2,Write them,2",
    ",Write them,Fix first,2027-Q1,R02,1",
    ",Nobody knows,Experiment,2027-Q1,Nothing,",
  ].join("\n");
  expect((await post({ step: "dryRun", pasted })).body).toMatchObject({ add: 2, change: 1, bad: 1 });
  expect((await post({ step: "write", pasted, requestKey: key() })).status).toBe(422);
  const importKey = key();
  const done = await post({ step: "write", pasted, onlyValid: "yes", requestKey: importKey });
  expect(done.body).toEqual({ added: 2, changed: 1, unchanged: 0, skipped: 1 });

  const items = await read();
  const [surveys, written] = ["Read the first surveys", "Write them"].map(
    (name) => items.find((item) => item.name === name)!,
  );
  expect(surveys).toMatchObject({ needsIds: [written!.id], effortWeeks: 2, status: "planned" });
  expect(written).toMatchObject({ needsIds: ["R02"], effortByRole: { Data: 1 } });
  const { told } = await planHistory.changes({ workspaceId, since: "last", until: null });
  expect(told?.items.map(({ name, group }) => [name, group])).toEqual([
    ["Write them", "added"],
    ["Read the first surveys", "added"],
    ["Co-design studio", "moved"],
  ]);
  expect(told?.items[2]?.why).toMatchObject({ reason: "Imported from pasted rows", by: "The editor" });

  const undone = await post({ step: "undo", importKey, requestKey: key() });
  expect([undone.status, undone.body]).toEqual([200, { removed: 2, restored: 1 }]);
  const after = await state();
  expect([after.items, after.moves]).toEqual([before.items, before.moves]);
});

test("an import that something waits for by now is not undone", async () => {
  const { post, read } = await setup();
  const importKey = key();
  await post({ step: "write", pasted: "Name,Kind,Starts in\nFirst,Experiment,2027-Q1\n", requestKey: importKey });
  await post({
    step: "write",
    pasted: "Name,Kind,Starts in,Waits for\nSecond,Experiment,2027-Q2,First\n",
    requestKey: key(),
  });
  expect((await read()).at(-1)).toMatchObject({ name: "Second", needsIds: [expect.stringMatching(/^R-/)] });
  const { status, body } = await post({ step: "undo", importKey, requestKey: key() });
  expect([status, body]).toMatchObject([
    422,
    { error: { message: expect.stringContaining("is used elsewhere by now") } },
  ]);
});

test.each(["viewer", "contributor"] as const)("a %s imports nothing", async (role) => {
  const { post, state } = await setup();
  const before = await state();
  const { status } = await post(
    { step: "write", pasted: "Name,Kind,Starts in\nFirst,Experiment,2027-Q1\n", requestKey: key() },
    role,
  );
  expect(status).toBe(403);
  expect(await state()).toEqual(before);
});
