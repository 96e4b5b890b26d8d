import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { derivedOf } from "./derive";
import { createCaller } from "./root";

test("a workspace is worked out once between two commits, and anew after one; never for another workspace", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const other = await addWorkspace(engine, larkmere());
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "view");
  const elsewhere = await enterWorkspace(engine, { workspaceId: other.workspaceId, userId: other.idOf.editor }, "view");
  const [first, atOnce, theirs] = await Promise.all([derivedOf(ws), derivedOf(ws), derivedOf(elsewhere)]);
  expect(await derivedOf(ws)).toBe(atOnce);
  expect(theirs).not.toBe(first);

  const caller = createCaller({ engine, userId: idOf.editor, ip: "" });
  const facts = { size: null, motive: null, barrier: null, identifiable: null, consent: null, scores: null };
  await caller.audience.add({ workspaceId, name: "New parents", ...facts });
  const after = await derivedOf(ws);
  expect(after).not.toBe(first);
  expect(after.file.audiences.map(({ name }) => name)).toContain("New parents");
  expect(await derivedOf(elsewhere)).toBe(theirs);
});

test("looking at findings, the brief or a use case changes nothing of what was worked out", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const caller = createCaller({ engine, userId: idOf.viewer, ip: "" });
  const look = async () => [
    await caller.finding.list({ workspaceId }),
    await caller.brief.read({ workspaceId }),
    await caller.strategy.page({ workspaceId }),
    await caller.useCase.detail({ workspaceId, useCaseId: "W01" }),
    await caller.journey.findings({ workspaceId }),
  ];
  expect(await look()).toEqual(await look());
});
