import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { commit } from "@/db/commit";
import { readPlan } from "@/db/plan";
import { newTestEngine } from "@/db/testing/database";
import { addUser } from "@/db/testing/workspace";
import { dump, load } from "@/db/transfer";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { newWorkspace } from "../accounts/new-workspace";
import { createCaller } from "../root";

async function found(start: "sample" | "empty") {
  const engine = await newTestEngine();
  const owner = await addUser(engine);
  const { ws, writes } = newWorkspace(engine, { ownerId: owner.id, start, name: "Northwind" });
  await commit(ws, writes, { action: "created workspace", answer: null });
  const { round } = createCaller({ engine, userId: owner.id, ip: "" });
  return { engine, ws, round, workspaceId: ws.id };
}

test("the sample comes with a closed round that was disputed and an open one that waits for its owner", async () => {
  const { round, workspaceId } = await found("sample");
  const { rows } = await round.list({ workspaceId });
  expect(rows).toMatchObject([
    { id: "SR2", status: "open", mineLeft: 4, subjects: 4, people: [{ done: 0 }, { done: 3 }, { done: 4 }] },
    {
      id: "SR1",
      status: "closed",
      agreed: 3,
      mineLeft: null,
      people: [{ name: "Tom Okafor" }, { name: "Priya Nair" }],
    },
  ]);
  const { rows: disputes } = await round.disputes({ workspaceId, roundId: "SR1" });
  expect(disputes[0]).toMatchObject({
    subjectId: "W11",
    widest: [{ label: "Effort for the customer", answers: [2, 5] }],
  });
  expect((await round.disputes({ workspaceId, roundId: "SR2" })).rows).toEqual([]);
});

test("the rounds of the sample change nothing that is computed, and survive a backup to the byte", async () => {
  const { engine, ws } = await found("sample");
  const today = "2026-11-21";
  const [file, plan] = [parseWorkspaceFile(sample), await readPlan(ws)];
  // Tests of the sample that are not in its file are told of in server/experiment/sample.test.ts.
  const experiments = plan.experiments.filter(({ id }) => file.experiments.some((each) => each.id === id));
  const computed = computeWorkspace({ ...plan, experiments }, { today });
  expect(computed).toEqual({ ...computeWorkspace(file, { today }), workspaceId: ws.id });

  const { document } = await dump(engine);
  expect(document.tables["round_answer"]?.length).toBeGreaterThan(10);
  const elsewhere = await newTestEngine();
  await load(elsewhere, JSON.parse(JSON.stringify(document)));
  expect(JSON.stringify((await dump(elsewhere)).document)).toBe(JSON.stringify(document));
});

test("an empty workspace has no rounds", async () => {
  const { round, workspaceId } = await found("empty");
  expect((await round.list({ workspaceId })).rows).toEqual([]);
});
