import { expect, test } from "vitest";
import { readPlan } from "./plan";
import { testEngine } from "./testing/database";
import { addWorkspace, larkmere } from "./testing/workspace";
import { enterWorkspace } from "./workspace";

test("what was loaded comes back equal, value for value", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");

  const { about: _about, ...loaded } = larkmere();
  expect(await readPlan(ws)).toEqual({ ...loaded, workspace: { ...loaded.workspace, id: workspaceId } });
});
