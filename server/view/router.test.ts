import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).view;
  const screen = "useCases" as const;
  const list = async (role: Role) => (await as(role).list({ workspaceId, screen })).views;
  const save = (role: Role, name: string, shared = false, look = { groupBy: "owner" } as Record<string, unknown>) =>
    as(role).save({ workspaceId, screen, name, shared, look: look as never });
  const change = (role: Role, viewId: string, given: object, version = 1) =>
    as(role).change({ workspaceId, viewId, version, ...given });
  const remove = (role: Role, viewId: string, version = 1) => as(role).remove({ workspaceId, viewId, version });
  return { engine, workspaceId, as, list, save, change, remove };
}

test("a view belongs to whoever saved it, and nobody else sees it, not even the owner", async () => {
  const { list, save } = await setup();
  await save("contributor", "By owner");
  expect(await list("contributor")).toMatchObject([
    { name: "By owner", shared: false, mayChange: true, look: { groupBy: "owner" }, version: 1 },
  ]);
  for (const role of ["viewer", "editor", "admin", "owner"] as const) expect(await list(role)).toEqual([]);
});

test("what another keeps for themselves reads as missing, whatever one may do", async () => {
  const { save, change, remove } = await setup();
  const { id } = await save("contributor", "Mine");
  for (const role of ["editor", "owner"] as const) {
    await expect(change(role, id, { name: "Ours" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(remove(role, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("a shared view is seen by all and changed by editors", async () => {
  const { list, save, change, remove } = await setup();
  const { id } = await save("editor", "Redesign first", true);
  expect(await list("viewer")).toMatchObject([{ name: "Redesign first", shared: true, mayChange: false }]);
  await expect(change("contributor", id, { name: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(remove("contributor", id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await change("admin", id, { name: "Fix first", look: { groupBy: "verdict" } });
  expect(await list("viewer")).toMatchObject([{ name: "Fix first", look: { groupBy: "verdict" }, version: 2 }]);
  await remove("owner", id, 2);
  expect(await list("editor")).toEqual([]);
});

test("sharing is for editors; who stops sharing keeps the view for its owner", async () => {
  const { list, save, change } = await setup();
  await expect(save("contributor", "Ours", true)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { id } = await save("contributor", "Mine");
  await expect(change("contributor", id, { shared: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const ours = await save("editor", "Ours", true);
  await change("admin", ours.id, { shared: false });
  expect(await list("editor")).toMatchObject([{ name: "Ours", shared: false }]);
  expect(await list("admin")).toEqual([]);
});

test("of two changes of one version the second is refused", async () => {
  const { list, save, change } = await setup();
  const { id } = await save("editor", "Ours", true);
  await change("editor", id, { name: "First" });
  await expect(change("admin", id, { name: "Second" })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await list("editor")).toMatchObject([{ name: "First" }]);
});

test("a viewer keeps nothing on the server, and a look has its bounds", async () => {
  const { list, save } = await setup();
  await expect(save("viewer", "Mine")).rejects.toMatchObject({ code: "FORBIDDEN" });
  const text = "x".repeat(17_000);
  await expect(save("editor", "Long", false, { text })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(save("editor", " ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await list("editor")).toEqual([]);
});

test("views of another workspace are out of reach", async () => {
  const mine = await setup();
  const other = await setup();
  const { id } = await other.save("owner", "Theirs", true);
  await expect(mine.change("owner", id, { name: "Mine" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await mine.list("owner")).toEqual([]);
});
