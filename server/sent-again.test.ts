import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { createCaller } from "./root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const editor = createCaller({ engine, userId: idOf.editor, ip: "" });
  const fiveTimes = <Answer>(send: () => Promise<Answer>) => Promise.all(Array.from({ length: 5 }, send));
  return { engine, workspaceId, editor, fiveTimes };
}

test("a request that arrives five times at once takes effect once and is answered five times alike", async () => {
  const { engine, workspaceId, editor, fiveTimes } = await setup();
  const before = (await auditOf(engine, workspaceId)).length;
  const proposal = {
    ...{ workspaceId, requestKey: crypto.randomUUID(), name: "Once", mode: "passive" as const },
    ...{ moment: { type: "stage" as const, fromTask: "validate", toTask: null }, audienceIds: [], channelIds: [] },
  };
  const answers = await fiveTimes(() => editor.useCase.propose(proposal));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await auditOf(engine, workspaceId)).toHaveLength(before + 1);
});

test("also where the later one finds that what it is about is gone", async () => {
  const { engine, workspaceId, editor, fiveTimes } = await setup();
  const facts = { kind: "experiment" as const, name: "To be removed", startQuarter: "2027-Q3", durationQuarters: 1 };
  const { id: initiativeId } = await editor.initiative.add({ workspaceId, ...facts });
  const before = (await auditOf(engine, workspaceId)).length;
  const removal = { workspaceId, requestKey: crypto.randomUUID(), initiativeId, version: 1, reason: null };
  const answers = await fiveTimes(() => editor.initiative.remove(removal));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await auditOf(engine, workspaceId)).toHaveLength(before + 1);
});

test("the same key with something else in it is refused", async () => {
  const { workspaceId, editor } = await setup();
  const requestKey = crypto.randomUUID();
  const facts = { kind: "experiment" as const, name: "One", startQuarter: "2027-Q3", durationQuarters: 1 };
  await editor.initiative.add({ workspaceId, requestKey, ...facts });
  await expect(editor.initiative.add({ workspaceId, requestKey, ...facts, name: "Other" })).rejects.toThrow(
    /request key/,
  );
});
