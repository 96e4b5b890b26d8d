import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { learningRows, programmeHoldoutRows } from "@/db/experiments";
import { newTestEngine } from "@/db/testing/database";
import { addUser } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { newWorkspace } from "../accounts/new-workspace";
import { answerResults } from "../experiment/answer-results";
import { parsePasted } from "../files/tables/parse-pasted";
import { createCaller } from "../root";
import { answerImport } from "./answer-import";
import { downloadTable } from "./export-tables";

async function setup() {
  const engine = await newTestEngine();
  const { id: userId } = await addUser(engine);
  const { ws: founded, writes } = newWorkspace(engine, { ownerId: userId, start: "sample", name: "" });
  await commit(founded, writes, { action: "created workspace", answer: null });
  const workspaceId = founded.id;
  const context = { engine, userId, ip: "" };
  const request = (path: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return new Request(`http://127.0.0.1:3000/api/${path}/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
  };
  const told = async (response: Response) => (await response.json()) as Record<string, never>;
  return {
    workspaceId,
    ws: () => enterWorkspace(engine, { workspaceId, userId }, "view"),
    caller: createCaller(context),
    download: async (kind: string, search: Record<string, string> = {}) =>
      (await downloadTable(context, { workspaceId, kind, search: new URLSearchParams(search) })).text(),
    post: async (fields: Record<string, string>) =>
      told(await answerImport(context, workspaceId, request("import", fields))),
    results: async (fields: Record<string, string>) =>
      told(await answerResults(context, workspaceId, request("results", fields))),
  };
}
const key = () => crypto.randomUUID();

test("learnings and holdouts go out and come in again without a change, and new ones are added by name", async () => {
  const { download, post, ws } = await setup();
  for (const [kind, rows] of [
    ["learnings", 6],
    ["holdouts", 1],
  ] as const)
    expect(await post({ kind, step: "dryRun", pasted: await download(kind) }), kind).toMatchObject({
      ...{ rows, add: 0, change: 0, unchanged: rows, bad: 0, problems: [] },
    });
  const pasted =
    "What we learned\tAudience\tMoment\tChannel\tSupported by\tContradicted by\tLook at again on\n" +
    "Reasons help\tFirst-time sofa and bed shoppers\texplore>shortlist\tWebsite\tReason label and edit link; T2\tT5\t2027-03-01";
  expect(await post({ kind: "learnings", step: "write", requestKey: key(), pasted })).toMatchObject({ added: 1 });
  expect((await learningRows.read(await ws())).at(-1)).toMatchObject({
    ...{ statement: "Reasons help", audienceId: "A1", moment: "explore>shortlist", channelId: "website" },
    ...{ supportingIds: ["T4", "T2"], contradictingIds: ["T5"], reviewOn: "2027-03-01", madeBy: (await ws()).userId },
  });
  const share = "Name\tShare kept out\tFrom\tKept out of\nHalf of nothing\t5 %\t2026-09-01\tBirthday treat";
  expect(await post({ kind: "holdouts", step: "write", requestKey: key(), pasted: share })).toMatchObject({ added: 1 });
  expect((await programmeHoldoutRows.read(await ws())).at(-1)).toMatchObject({
    heldOutShare: 0.05,
    useCaseIds: ["W03"],
  });
});

test("what cannot be is refused by row and column", async () => {
  const { post } = await setup();
  const both = "What we learned\tSupported by\tContradicted by\nX\tT2\tT2";
  expect(await post({ kind: "learnings", step: "dryRun", pasted: both })).toMatchObject({
    ...{ bad: 1, problems: [{ row: 2, message: expect.stringContaining("both sides") }] },
  });
  const none = "Name\tShare kept out\tFrom\tUntil\nX\t0\t2026-05-01\t2026-04-01";
  const { problems } = await post({ kind: "holdouts", step: "dryRun", pasted: none });
  expect(JSON.stringify(problems)).toMatch(/above 0%.*ends before/);
});

test("the days of one test go out as they come in: the same file twice changes nothing", async () => {
  const { workspaceId, download, results, caller } = await setup();
  const asked = { workspaceId, experimentId: "T9" };
  const before = await caller.experiment.curve(asked);
  const all = parsePasted(await download("results-by-day"));
  expect(all.rows).toHaveLength(2 * (33 + 19));
  const pasted = await download("results-by-day", { test: "T9" });
  expect(parsePasted(pasted).rows).toHaveLength(66);
  const file = { experimentId: "T9", pasted, dayKind: "increments" };
  expect(await results({ ...file, step: "dryRun" })).toMatchObject({ problems: [] });
  await results({ ...file, step: "write", requestKey: key() });
  const after = await caller.experiment.curve(asked);
  expect(after.trails).toEqual(before.trails);
  expect(await download("results-by-day", { test: "nowhere" })).toContain("not_found");
});

test("the log goes out with what each test came to, and says where a figure is not shown", async () => {
  const { download, caller, workspaceId } = await setup();
  const { header, rows } = parsePasted(await download("tests"));
  const told = (id: string) =>
    Object.fromEntries(header.map((heading, at) => [heading, rows.find((row) => row[0] === id)?.[at]]));
  const list = await caller.experiment.list({ workspaceId });
  expect(rows).toHaveLength(list.length);
  for (const { id, decision, sentence, primary } of list) {
    expect(told(id)["Verdict"], id).toBe(sentence);
    const isHidden = decision === "invalid" || primary?.state === "veiled";
    expect(told(id)["Lift (%)"] === "not shown", id).toBe(isHidden);
    expect(told(id)["Control"] === "not shown", id).toBe(isHidden);
  }
  const invalid = list.find(({ decision }) => decision === "invalid")!;
  expect(told(invalid.id)).toMatchObject({ Treatment: "not shown", "Worst guardrail": "not shown" });
  expect(list.some(({ primary }) => primary?.state === "veiled")).toBe(true);
  const read = list.find(({ primary, decision }) => primary?.state === "win" && decision === "ship")!;
  const { "Lift (%)": lift, "Lift at least (%)": low, "Lift at most (%)": high } = told(read.id);
  expect(Number(low)).toBeLessThanOrEqual(Number(lift));
  expect(Number(lift)).toBeLessThanOrEqual(Number(high));
  expect(told(read.id)).toMatchObject({ State: "Concluded", "Decision by the rule": "Ship" });
  expect(rows.flat().join(" ")).not.toMatch(/NaN|Infinity|undefined/);
});
