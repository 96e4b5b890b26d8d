import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).foundation;
  const block = async (id: string) => {
    const { blocks } = await as("viewer").graph({ workspaceId });
    return blocks.find((each) => each.id === id)!;
  };
  return { engine, workspaceId, as, block };
}
const said = { level: 2, assessedAt: "2026-11-20", assessedById: "U3", note: "Seen in the audit" };

test("the graph shows levels, unlock values and the order of the sample", async () => {
  const { workspaceId, as, block } = await setup();
  const { blocks, order, maturity, useCases, may } = await as("viewer").graph({ workspaceId });
  expect(blocks).toHaveLength(17);
  expect(may).toEqual({ assess: false, edit: false });
  expect(order.map(({ block: id, target }) => [id, target])).toEqual(
    expected.suggestedBlockOrder.map(({ block: id, target }) => [id, target]),
  );
  const { unlock, waiting, level, levelEnd, target, assessedByName } = await block("B06");
  expect({ level, levelEnd, target }).toEqual({ level: 1, levelEnd: 2, target: 2 });
  expect(assessedByName).toBe(larkmere().members.find(({ id }) => id === "U3")!.name);
  expect(unlock).toEqual(expected.blockUnlock[0]);
  const sum = waiting.reduce((total, { priority }) => total + (priority ?? 0), 0);
  expect(sum).toBeCloseTo(unlock!.unlockPriority, 6);
  expect(maturity.steps[0]).toMatchObject(expected.maturityNow);
  expect(maturity.steps.at(-1)).toMatchObject(expected.maturityEndOfPlan);
  const codesign = useCases.rows.find(({ id }) => id === "W21")!;
  expect(codesign).toMatchObject({ ready: "2028-Q1", startsTooEarly: true });
});

test("an assessment is foreseen, stored with who and when, kept in the history, and taken back", async () => {
  const { workspaceId, as, block } = await setup();
  const foreseen = await as("contributor").preview({ workspaceId, blocks: [{ blockId: "B09", level: 3 }] });
  expect(foreseen).toMatchObject({ refusal: null, gaps: { opened: [], count: { before: 1, after: 0 } } });
  expect(foreseen.readiness.every(({ verdict, verdictAfter }) => verdict === verdictAfter)).toBe(true);
  expect((await block("B09")).level).toBe(1);

  const before = await block("B09");
  const { versions } = await as("contributor").assess({
    workspaceId,
    blocks: [{ blockId: "B09", version: before.version, ...said, level: 3 }],
  });
  expect(await block("B09")).toMatchObject({ level: 3, note: "Seen in the audit", assessedAt: "2026-11-20" });
  const [last] = await as("viewer").history({ workspaceId, blockId: "B09" });
  expect(last).toMatchObject({ by: "The contributor", action: "assessed building block" });
  expect(last!.lines).toContain("Level 1 → 3");

  const { level, assessedAt, assessedBy: assessedById, note } = before;
  await as("contributor").assess({ workspaceId, blocks: [{ ...versions[0]!, level, assessedAt, assessedById, note }] });
  expect(await block("B09")).toMatchObject({ level: 1, note: null, assessedAt: "2026-10-30" });
});

test("many blocks are assessed as one change: all of them or none", async () => {
  const { workspaceId, as, block } = await setup(emptyFile("Northwind"));
  const one = { ...said, assessedById: null, version: 0 };
  await as("contributor").assess({ workspaceId, blocks: ["B01", "B05"].map((blockId) => ({ blockId, ...one })) });
  expect(await block("B05")).toMatchObject({ level: 2, version: 1 });
  const late = ["B06", "B01"].map((blockId) => ({ blockId, ...one, level: 4 }));
  await expect(as("editor").assess({ workspaceId, blocks: late })).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await block("B06")).level).toBeNull();
  expect((await block("B01")).level).toBe(2);
});

test("who was slower is told, and nothing of theirs is stored", async () => {
  const { workspaceId, as, block } = await setup();
  const { version } = await block("B06");
  const give = (level: number) =>
    as("editor").assess({ workspaceId, blocks: [{ blockId: "B06", version, ...said, level }] });
  await give(3);
  await expect(give(4)).rejects.toMatchObject({ code: "CONFLICT" });
  const edit = as("editor").edit({ workspaceId, blockId: "B06", version, name: null, needs: [] });
  await expect(edit).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await block("B06")).toMatchObject({ level: 3, needs: [{ block: "B05" }] });
});

test("needs of this workspace take the place of the library's, and go back; a loop is refused by name", async () => {
  const { workspaceId, as, block } = await setup();
  const edit = async (blockId: string, needs: { block: string; minLevel: number }[] | null) =>
    as("editor").edit({ workspaceId, blockId, version: (await block(blockId)).version, name: null, needs });
  await edit("B14", [{ block: "B01", minLevel: 4 }]);
  expect(await block("B14")).toMatchObject({ needs: [{ block: "B01", met: false }], needsChanged: true });
  await edit("B14", null);
  expect(await block("B14")).toMatchObject({ needs: [{ block: "B05" }, { block: "B06" }], needsChanged: false });

  const loop = { block: "B06", minLevel: 1 };
  const names = "Purpose and objectives written down → Data ledger and minimisation → Consent and preferences";
  await expect(edit("B01", [loop])).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining(names),
  });
  const tried = await as("viewer").preview({ workspaceId, blocks: [{ blockId: "B01", prerequisites: [loop] }] });
  expect(tried.refusal).toContain(names);
  await expect(edit("B01", [{ block: "B77", minLevel: 1 }])).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(edit("B01", [{ block: "B02", minLevel: 0 }])).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect((await block("B01")).needs).toEqual([]);
});

test("a block of one's own comes with needs, is named once, and goes when nothing needs it", async () => {
  const { workspaceId, as, block } = await setup();
  const own = { workspaceId, name: "Photo studio", needs: [{ block: "B09", minLevel: 2 }], ...said };
  const { blockId } = await as("editor").add(own);
  expect(await block(blockId)).toMatchObject({ name: "Photo studio", own: true, depth: 3, level: 2 });
  await expect(as("editor").add({ ...own, name: "photo STUDIO" })).rejects.toThrow("There is already a block called");
  await expect(as("editor").add({ ...own, name: "Modular content" })).rejects.toThrow("There is already a block");

  await as("editor").edit({ workspaceId, blockId, version: 1, name: "Photo and film studio", needs: own.needs });
  const { version } = await block("B12");
  await as("editor").edit({
    workspaceId,
    blockId: "B12",
    version,
    name: null,
    needs: [{ block: blockId, minLevel: 1 }],
  });
  const remove = (at: number) => as("editor").remove({ workspaceId, blockId, version: at });
  await expect(remove(2)).rejects.toThrow("“Active-input patterns” needs or raises “Photo and film studio”");
  await as("editor").edit({ workspaceId, blockId: "B12", version: version + 1, name: null, needs: null });
  await expect(remove(1)).rejects.toMatchObject({ code: "CONFLICT" });
  await remove(2);
  expect(await block(blockId)).toBeUndefined();
  await expect(as("editor").remove({ workspaceId, blockId: "B12", version: 3 })).rejects.toThrow("library stay");
});

test("what is not of this workspace is not there, and a bad level or day stores nothing", async () => {
  const { engine, workspaceId, as, block } = await setup();
  const other = await addWorkspace(engine, larkmere());
  const elsewhere = createCaller({ engine, userId: other.idOf.owner, ip: "" }).foundation;
  const { blockId } = await elsewhere.add({ workspaceId: other.workspaceId, name: "Theirs", needs: [], ...said });
  const { version } = await block("B06");
  const give = (change: object) =>
    as("editor").assess({ workspaceId, blocks: [{ blockId: "B06", version, ...said, ...change }] });
  const missing = { code: "NOT_FOUND" };
  await expect(give({ blockId })).rejects.toMatchObject(missing);
  await expect(give({ assessedById: "U99" })).rejects.toMatchObject(missing);
  await expect(as("viewer").history({ workspaceId, blockId })).rejects.toMatchObject(missing);
  await expect(as("editor").remove({ workspaceId, blockId, version: 1 })).rejects.toMatchObject(missing);
  const needs = [{ block: blockId, minLevel: 1 }];
  await expect(as("editor").edit({ workspaceId, blockId: "B06", version, name: null, needs })).rejects.toMatchObject(
    missing,
  );
  await expect(give({ level: 5 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(give({ assessedAt: "2027-01-01" })).rejects.toThrow("still to come");
  await expect(
    as("viewer").assess({ workspaceId, blocks: [{ blockId: "B06", version, ...said }] }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as("contributor").add({ workspaceId, name: "Mine", needs: [], ...said })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await block("B06")).toMatchObject({ version, level: 1 });
});
