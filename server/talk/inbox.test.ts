import { expect, test } from "vitest";
import { readKindsBetween, readNewestChangeOf } from "@/db/change-events";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

const useCase = { subjectKind: "useCase", subjectId: "W01" } as const;

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const inbox = (role: Role, more: object = {}) =>
    as(role).talk.inbox({ workspaceId, unread: true, reason: null, cursor: null, ...more });
  const follow = (role: Role, wanted = true) => as(role).talk.follow({ workspaceId, ...useCase, wanted });
  const rename = async (role: Role, name: string) => {
    const { useCase: stored } = await as(role).useCase.detail({ workspaceId, useCaseId: "W01" });
    return as(role).useCase.editFields({ workspaceId, useCaseId: "W01", version: stored.version, set: { name } });
  };
  const say = (role: Role, body: string, mentions: string[] = []) =>
    as(role).talk.comment({ workspaceId, ...useCase, place: null, parentId: null, body, mentions });
  return { engine, workspaceId, idOf, as, inbox, follow, rename, say };
}

test("who follows hears of changes, one item until it is read, and nothing of their own", async () => {
  const { inbox, follow, rename, as, workspaceId } = await setup();
  await follow("viewer");
  await follow("editor");
  await rename("editor", "One");
  await rename("editor", "Two");
  expect((await inbox("editor")).items).toEqual([]);
  const { items, unread, sentence } = await inbox("viewer");
  expect(unread).toBe(1);
  expect(sentence).toBe("Unread: one change of what you follow.");
  expect(items).toMatchObject([{ reason: "change", by: "The editor", subject: { name: "Two" }, isRead: false }]);
  expect(items[0]?.changes?.told).toHaveLength(2);
  expect(items[0]?.changes?.told[0]?.words).toMatch(/^The editor .*name/);

  await as("viewer").talk.mark({ workspaceId, itemIds: [items[0]!.id], read: true });
  await rename("owner", "Three");
  const next = await inbox("viewer");
  expect(next.items).toHaveLength(1);
  expect(next.items[0]?.changes?.told).toHaveLength(1);
  expect((await inbox("viewer", { unread: false })).items).toHaveLength(2);
});

test("who follows no more hears nothing, not even after commenting", async () => {
  const { inbox, follow, rename, say } = await setup();
  await say("contributor", "Why?");
  await rename("editor", "One");
  expect((await inbox("contributor")).items).toHaveLength(1);
  await follow("contributor", false);
  await say("contributor", "Once more");
  await rename("editor", "Two");
  await say("editor", "Who knows");
  expect((await inbox("contributor")).items).toHaveLength(1);
});

test("a change says that it lies in somebody's inbox where it does, and only there", async () => {
  const { engine, workspaceId, idOf, follow, rename, say } = await setup();
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  const toldBy = async (act: () => Promise<unknown>) => {
    const after = await readNewestChangeOf(ws);
    await act();
    return readKindsBetween(ws, { after, upTo: await readNewestChangeOf(ws), most: 10 });
  };
  expect(await toldBy(() => say("contributor", "Nobody follows this"))).not.toContain("inboxItem");
  expect(await toldBy(() => say("contributor", "You should see this", [idOf.editor]))).toContain("inboxItem");
  expect(await toldBy(() => rename("editor", "The contributor follows"))).toEqual(["useCase", "inboxItem"]);
  await follow("contributor", false);
  expect(await toldBy(() => rename("editor", "Nobody follows"))).toEqual(["useCase"]);
});

test("the roadmap is followed as a whole", async () => {
  const { as, workspaceId, inbox } = await setup();
  await as("viewer").talk.follow({ workspaceId, subjectKind: "roadmap", subjectId: "plan", wanted: true });
  const { item } = await as("editor").initiative.read({ workspaceId, initiativeId: "R01" });
  await as("editor").initiative.setStatus({
    workspaceId,
    initiativeId: "R01",
    version: item.version,
    status: item.status === "in_progress" ? "planned" : "in_progress",
  });
  expect((await inbox("viewer")).items).toMatchObject([{ reason: "change", subject: { name: "Roadmap" } }]);
});

test("one's own inbox only: nobody marks what lies in another's", async () => {
  const { inbox, say, idOf, as, workspaceId } = await setup();
  await say("editor", "@The owner", [idOf.owner]);
  const [item] = (await inbox("owner")).items;
  const answer = await as("viewer").talk.mark({ workspaceId, itemIds: [item!.id], read: true });
  expect(answer.itemIds).toEqual([]);
  expect((await inbox("owner")).unread).toBe(1);
});

test("all is put aside up to what was seen; what comes later stays, and a part can be taken back", async () => {
  const { inbox, say, idOf, as, workspaceId } = await setup();
  await say("editor", "@The viewer one", [idOf.viewer]);
  await say("editor", "@The viewer two", [idOf.viewer]);
  const { asOf } = await inbox("viewer");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await say("editor", "@The viewer three", [idOf.viewer]);
  const { itemIds } = await as("viewer").talk.markAll({ workspaceId, until: asOf });
  expect(itemIds).toHaveLength(2);
  expect((await inbox("viewer")).items.map(({ body }) => body)).toEqual(["@The viewer three"]);
  await as("viewer").talk.mark({ workspaceId, itemIds, read: false });
  expect((await inbox("viewer")).unread).toBe(3);
  expect((await as("viewer").workspace.shell({ workspaceId })).unreadItems).toBe(3);
});

test("the inbox comes 30 at a time and by what it is about", async () => {
  const { inbox, say, idOf } = await setup();
  for (let at = 0; at < 35; at++) await say("editor", `@The viewer ${at}`, [idOf.viewer]);
  const first = await inbox("viewer");
  expect(first.items).toHaveLength(30);
  const second = await inbox("viewer", { cursor: first.next });
  expect(second.items).toHaveLength(5);
  expect(second.next).toBeNull();
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35);
  expect((await inbox("viewer", { reason: "change" })).items).toEqual([]);
  expect(first.byReason).toEqual({ mention: 35 });
});
