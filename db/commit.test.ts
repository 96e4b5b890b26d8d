import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commit } from "./commit";
import { initiativeRows } from "./roadmap";
import { auditEntries, changeEvents } from "./schema";
import { testEngine } from "./testing/database";
import { auditOf } from "./testing/stored";
import { addWorkspace, larkmere } from "./testing/workspace";
import { enterWorkspace } from "./workspace";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const enter = (request = null as { key: string; bodyHash: string } | null) =>
    enterWorkspace(engine, { workspaceId, userId: idOf.editor, request }, "edit");
  const audited = () => engine.db.$count(auditEntries, eq(auditEntries.workspaceId, workspaceId));
  const announced = () => engine.db.$count(changeEvents, eq(changeEvents.workspaceId, workspaceId));
  return { engine, enter, audited, announced };
}

test("one stale write undoes the whole list, and leaves neither audit nor event", async () => {
  const { enter, audited, announced } = await setup();
  const ws = await enter();
  const [first, second] = (await initiativeRows.read(ws)) as [never, never];
  const before = [await audited(), await announced()];

  const deed = { action: "moved initiative", answer: null };
  const writes = [
    initiativeRows.put(ws, first, { ...(first as object), lane: "Moved" } as never),
    initiativeRows.put(ws, { ...(second as object), version: 7 } as never, second),
  ];

  await expect(commit(ws, writes, deed)).rejects.toMatchObject({ code: "stale" });
  expect((await initiativeRows.read(ws)).map((item) => item.lane)).not.toContain("Moved");
  expect([await audited(), await announced()]).toEqual(before);
});

test("what was stored says who changed what from which value to which", async () => {
  const { engine, enter } = await setup();
  const ws = await enter();
  const [item] = await initiativeRows.read(ws);

  await commit(ws, [initiativeRows.put(ws, item!, { ...item!, startQuarter: "2027-Q3" })], {
    action: "moved initiative",
    reason: "Content is late.",
    answer: null,
  });

  const entries = await auditOf(engine, ws.id);
  expect(entries.at(-1)).toMatchObject({
    userId: ws.userId,
    action: "moved initiative",
    reason: "Content is late.",
    changes: [
      {
        kind: "initiative",
        id: item!.id,
        before: { startQuarter: item!.startQuarter },
        after: { startQuarter: "2027-Q3" },
      },
    ],
  });
});

test("of two edits of the same version exactly one wins", async () => {
  const { enter } = await setup();
  const ws = await enter();
  const [item] = await initiativeRows.read(ws);
  const put = (lane: string) =>
    commit(ws, [initiativeRows.put(ws, item!, { ...item!, lane })], { action: "moved initiative", answer: lane });

  const results = await Promise.allSettled([put("A"), put("B")]);

  const won = results.filter((result) => result.status === "fulfilled");
  expect(won).toHaveLength(1);
  expect((await initiativeRows.find(ws, item!.id))?.lane).toBe(won[0]!.value);
  expect(results.find((result) => result.status === "rejected")).toMatchObject({ reason: { code: "stale" } });
});

test("a request that was answered takes effect once", async () => {
  const { enter, audited } = await setup();
  const ws = await enter({ key: crypto.randomUUID(), bodyHash: "same" });
  const [item] = await initiativeRows.read(ws);
  const before = await audited();
  const store = () =>
    commit(ws, [initiativeRows.put(ws, item!, { ...item!, lane: "Once" })], { action: "moved initiative", answer: 1 });

  await store();
  await expect(store()).rejects.toMatchObject({ code: "stale" });
  expect(await audited()).toBe(before + 1);
});
