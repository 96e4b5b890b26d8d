import { expect, test } from "vitest";
import { mostEntries } from "@/domain/exchange/most-entries";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { commit } from "./commit";
import { ownTaskRows } from "./decisions";
import { testEngine } from "./testing/database";
import { addWorkspace } from "./testing/workspace";
import { enterWorkspace } from "./workspace";

test("a workspace takes no more of a kind than a backup of it may hold, however many come at once", async () => {
  const engine = await testEngine();
  const tasks = Array.from({ length: mostEntries.ownTasks - 1 }, (_, at) => ({ id: `K${at}`, label: `Task ${at}` }));
  const file = parseWorkspaceFile({ workspace: { name: "Northwind" }, ownTasks: tasks });
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const add = (id: string) =>
    commit(ws, [ownTaskRows.add(ws, { id, label: id, plain: null, after: null })], { action: "added", answer: id });
  const came = await Promise.allSettled([add("A"), add("B"), add("C")]);
  expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(add("D")).rejects.toThrow("A workspace holds at most 60 tasks of its own. Take one away first.");
  expect(await ownTaskRows.count(ws)).toBe(mostEntries.ownTasks);
});
