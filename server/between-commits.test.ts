import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { betweenCommits } from "./between-commits";
import { createCaller } from "./root";

test("the log is worked out once, anew after a commit by anybody, and apart for each workspace", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const other = await addWorkspace(engine);
  const as = (userId: string) => createCaller({ engine, userId, ip: "" }).experiment;
  const list = () => as(idOf.viewer).list({ workspaceId });
  const first = await list();
  expect(await list()).toBe(first);
  expect(await as(idOf.owner).list({ workspaceId })).toBe(first);
  expect(await as(other.idOf.owner).list({ workspaceId: other.workspaceId })).toEqual([]);
  const { id } = await as(idOf.contributor).log({ workspaceId, set: { name: "A new one" } });
  expect((await list()).map((each) => each.id)).toContain(id);
  await as(idOf.contributor).writeLearning({ workspaceId, experimentId: "T1", version: 1, learning: "Less is more." });
  expect((await list()).find((each) => each.id === "T1")?.learning).toBe("Less is more.");
});

test("what failed is tried again", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  const broken = () => Promise.reject(new Error("not now"));
  await expect(betweenCommits(ws, "trial", broken)).rejects.toThrow("not now");
  expect(await betweenCommits(ws, "trial", async () => "there")).toBe("there");
  expect(await betweenCommits(ws, "trial", broken)).toBe("there");
});

test("what follows from more than the workspace is worked out anew when that changes", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  let times = 0;
  const read = (also: string) => betweenCommits(ws, "with names", async () => `${also} ${++times}`, also);
  expect([await read("Ada"), await read("Ada"), await read("Bea"), await read("Bea")]).toEqual([
    ...["Ada 1", "Ada 1", "Bea 2", "Bea 2"],
  ]);
});
