import { expect, test } from "vitest";
import { surveyWaveRows } from "@/db/customers";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { answerImport } from "../exchange/answer-import";
import { downloadTable } from "../exchange/export-tables";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const post = async (fields: Record<string, string>, as: Role = "editor") => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ kind: "survey-answers", ...fields })) body.set(name, value);
    const request = new Request(`http://127.0.0.1:3000/api/import/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
    const response = await answerImport({ engine, userId: idOf[as], ip: "" }, workspaceId, request);
    return {
      status: response.status,
      body: (await response.json().catch(() => null)) as never as Record<string, never>,
    };
  };
  const waves = async () => {
    const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
    return surveyWaveRows.read(ws);
  };
  return { engine, workspaceId, idOf, post, waves };
}

const about = (more: object = {}) =>
  JSON.stringify({
    instrumentId: "Q-PULSE",
    date: "2026-11-10",
    transition: "shortlist>select",
    moment: null,
    waveId: null,
    ...more,
  });
const header = "Email,I was given more information or options than I could use.,I-RUSH,I-DOUBT,I-HELP,I-REL\n";
const good =
  "ann@example.test,5,1,1,4,5\nbob@example.test,Agree,4,2,3,4\ncy@example.test,3,3,3,5,2\ndi@example.test,1,2,4,1,\n";
const key = () => crypto.randomUUID();

test("rows of people become one wave of aggregates, and nothing of anybody is kept", async () => {
  const { engine, workspaceId, post, waves } = await setup();
  const inspected = await post({ step: "inspect", about: about(), pasted: header + good });
  expect(inspected.status).toBe(200);
  expect(inspected.body).toMatchObject({
    mapping: [null, "answers.I-OVER", "answers.I-RUSH", "answers.I-DOUBT", "answers.I-HELP", "answers.I-REL"],
    identity: [],
  });
  const importKey = key();
  const written = await post({ step: "write", about: about(), pasted: header + good, requestKey: importKey });
  expect(written).toMatchObject({ status: 200, body: { added: 4, skipped: 0 } });
  const wave = (await waves()).find(({ date }) => date === "2026-11-10");
  expect(wave).toMatchObject({ n: 4, instrumentId: "Q-PULSE", transition: "shortlist>select" });
  expect(wave?.results).toMatchObject({ overwhelmed: 50, rushed: 25, anyNegative: 75, relevant_n: 3 });
  expect(JSON.stringify([wave, await auditOf(engine, workspaceId)])).not.toContain("example.test");

  const undone = await post({ step: "undo", importKey, requestKey: key() });
  expect(undone).toMatchObject({ status: 200, body: { removed: 1 } });
  expect((await waves()).some(({ date }) => date === "2026-11-10")).toBe(false);
});

test("the check names the row and the column, and writing all is refused", async () => {
  const { post, waves } = await setup();
  const before = await waves();
  const pasted = `${header}${good}eve@example.test,9,sometimes,1,1,1\n`;
  const checked = await post({ step: "dryRun", about: about(), pasted });
  expect(checked.body).toMatchObject({ rows: 5, bad: 1, add: 4 });
  expect(checked.body.comesTo).toContain("Felt rushed 25.0%, 4 answered");
  expect(checked.body.problems).toMatchObject([
    { row: 6, column: "I was given more information or options than I could use.", value: "9" },
    { row: 6, column: "I-RUSH", value: "sometimes" },
  ]);
  expect((await post({ step: "write", about: about(), pasted, requestKey: key() })).status).toBe(422);
  expect(await waves()).toEqual(before);
  const written = await post({ step: "write", about: about(), pasted, requestKey: key(), onlyValid: "yes" });
  expect(written.body).toMatchObject({ added: 4, skipped: 1 });
});

test("rows may replace the results of a wave, and undoing gives the old ones back", async () => {
  const { post, waves } = await setup();
  const importKey = key();
  await post({ step: "write", about: about({ waveId: "S1" }), pasted: header + good, requestKey: importKey });
  expect((await waves()).find(({ id }) => id === "S1")).toMatchObject({ n: 4, results: { rushed: 25 } });
  await post({ step: "undo", importKey, requestKey: key() });
  expect((await waves()).find(({ id }) => id === "S1")).toMatchObject({
    n: 1410,
    date: "2026-06-15",
    results: { rushed: 31.4 },
  });
});

test.each([
  [{}, /not kept/],
  [{ about: "no json" }, /not kept/],
  [{ about: about({ waveId: "S9" }) }, /not here any more/],
  [{ about: about({ instrumentId: "Q-NONE" }) }, /no such questionnaire/],
])("%j is refused with a sentence", async (fields, message) => {
  const { post } = await setup();
  const answer = await post({ step: "inspect", pasted: header + good, ...fields });
  expect(answer.body).toMatchObject({ error: { message: expect.stringMatching(message) } });
});

test("waves go out as a table and come in again without a change; a contributor imports nothing", async () => {
  const { engine, workspaceId, idOf, post, waves } = await setup();
  const file = await downloadTable(
    { engine, userId: idOf.viewer, ip: "" },
    { workspaceId, kind: "surveys", search: new URLSearchParams("format=csv") },
  );
  const text = await file.text();
  expect(text).toContain("Transition pulse");
  const checked = await post({ kind: "surveys", step: "dryRun", pasted: text.replace(/^\uFEFF/, "") });
  expect(checked.body).toMatchObject({ rows: 4, bad: 0, add: 0, change: 0 });
  expect((await post({ step: "inspect", about: about(), pasted: header + good }, "contributor")).status).toBe(403);
  const more =
    "Questionnaire,Date,Place in the journey,People who answered,Creepiness\nCreepiness short form,2026-10-01,,180,2.2\nTransition pulse,2026-10-02,,90,2.2\n";
  const planned = await post({ kind: "surveys", step: "dryRun", pasted: more });
  expect(planned.body).toMatchObject({ add: 1, bad: 1, problems: [{ row: 3, column: "Creepiness" }] });
  expect(await waves()).toHaveLength(4);
});
