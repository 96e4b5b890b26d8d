import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).outcomeMap;
  const page = () => as("viewer").page({ workspaceId });
  return { workspaceId, as, page, editor: as("editor") };
}

const outcome = {
  statement: "Budgets hold",
  cxMetricId: "M-CONTROL",
  cxBaseline: 40,
  cxTarget: 55,
  commercialKpiId: "M-AOV",
  kpiBaseline: 80,
  kpiTarget: 82,
  byDate: null,
};
const outcomeOf = async ({ page }: Awaited<ReturnType<typeof setup>>, id: string) => {
  const { version, ...entity } = (await page()).outcomes.find((each) => each.id === id)!;
  const { id: _id, ...bare } = entity;
  return { version, entity, bare };
};

test("the map comes with its chains, what stands alone, and what its fields can be set to", async () => {
  const { page } = await setup();
  const view = await page();
  expect(view.may).toEqual({ edit: false });
  expect(view.map.outcomes.map(({ id }) => id)).toEqual(["O1", "O5", "O2", "O4", "O3"]);
  expect(view.map.business.find(({ alone }) => alone)?.id).toBe("BO4");
  expect(view.sentence).toMatch(/One objective stands alone/);
  expect(view.choices.metrics.find(({ id }) => id === "M-CONF")?.latest).toEqual({ value: 71, month: "2026-10" });
  const bare = await (await setup(emptyFile("Northwind"))).page();
  expect(bare.map).toEqual({ business: [], customer: [], outcomes: [], adHocIds: [] });
});

test("a chain is written in one commit with its use cases, is whole, and can be taken back", async () => {
  const room = await setup();
  const { workspaceId, editor, page } = room;
  const before = await page();
  const useCases = before.useCases
    .filter(({ id }) => id === "W02" || id === "W20")
    .map(({ id, version }) => ({ useCaseId: id, version }));
  const written = await editor.writeChain({
    workspaceId,
    businessObjectiveId: "BO4",
    customerObjective: {
      statement: "Spend no more than planned",
      verb: null,
      importance: 4,
      evidence: [{ kind: "interviews", text: "9 of 12 said so", n: 12 }],
    },
    outcome: { ...outcome, byDate: "2027-10-31" },
    useCases,
  });
  const node = (await page()).map.outcomes.find(({ id }) => id === written.outcomeId);
  expect(node).toMatchObject({ businessId: "BO4", complete: true, gaps: [], useCaseIds: ["W02", "W20"] });
  expect((await page()).map.business.some(({ alone }) => alone)).toBe(false);

  await editor.takeBackChain({ workspaceId, ...written });
  const after = await page();
  expect(after.map).toEqual(before.map);
});

test("what a change orphans is told first, and it goes through only as it was confirmed, with a reason", async () => {
  const room = await setup();
  const { workspaceId, editor, page } = room;
  const { version, bare, entity } = await outcomeOf(room, "O2");
  const after = { ...bare, customerObjectiveId: null };
  const orphaned = await editor.orphans({
    workspaceId,
    change: { kind: "changeOutcome", after: { ...after, id: "O2" } },
  });
  expect(orphaned.map(({ id }) => id)).toEqual(expect.arrayContaining(["O2", "CO2", "W11"]));
  const confirmed = orphaned.map(({ key }) => key);
  const put = (more: { confirmed?: string[]; reason?: string }) =>
    editor.putOutcome({ workspaceId, outcomeId: "O2", version, outcome: after, ...more });

  await expect(put({})).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(put({ confirmed: confirmed.slice(1), reason: "Why not" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(put({ confirmed })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect((await outcomeOf(room, "O2")).entity).toEqual(entity);

  expect(await put({ confirmed, reason: "Written again next week" })).toEqual({ id: "O2", version: version + 1 });
  expect((await page()).map.outcomes.find(({ id }) => id === "O2")).toMatchObject({ complete: false });
});

test("an outcome is removed, its use cases stay ad hoc, and all comes back", async () => {
  const room = await setup();
  const { workspaceId, editor, page } = room;
  const before = await page();
  const { version, entity } = await outcomeOf(room, "O2");
  const orphaned = await editor.orphans({ workspaceId, change: { kind: "removeOutcome", id: "O2" } });
  const confirmed = orphaned.map(({ key }) => key);
  const { freed } = await editor.removeOutcome({
    workspaceId,
    outcomeId: "O2",
    version,
    confirmed,
    reason: "Merged into another",
  });
  expect((await page()).map.adHocIds).toEqual(expect.arrayContaining(["W11"]));
  const back = { workspaceId, removed: { kind: "outcome" as const, node: entity }, freed };
  await editor.putBack(back);
  expect((await page()).map.outcomes.find(({ id }) => id === "O2")?.useCaseIds).toEqual(
    before.map.outcomes.find(({ id }) => id === "O2")?.useCaseIds,
  );
  await expect(editor.putBack(back)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("an objective in use is removed only with what it leaves behind, and comes back with its links", async () => {
  const room = await setup();
  const { workspaceId, editor, page } = room;
  const { version, ...node } = (await page()).customerObjectives.find(({ id }) => id === "CO1")!;
  const at = { workspaceId, customerObjectiveId: "CO1", version };
  await expect(editor.removeCustomerObjective(at)).rejects.toMatchObject({ code: "CONFLICT" });
  const orphaned = await editor.orphans({ workspaceId, change: { kind: "removeCustomerObjective", id: "CO1" } });
  const confirmed = orphaned.map(({ key }) => key);
  const { freed } = await editor.removeCustomerObjective({ ...at, confirmed, reason: "Said twice" });
  expect((await page()).map.outcomes.find(({ id }) => id === "O1")).toMatchObject({
    customerId: null,
    complete: false,
  });
  await editor.putBack({ workspaceId, removed: { kind: "customerObjective", node }, freed });
  expect((await page()).map.outcomes.find(({ id }) => id === "O1")).toMatchObject({
    customerId: "CO1",
    complete: true,
  });

  const alone = (await page()).businessObjectives.find(({ id }) => id === "BO4")!;
  const bo4 = { workspaceId, businessObjectiveId: "BO4", version: alone.version };
  expect(await editor.removeBusinessObjective(bo4)).toEqual({ freed: [] });
});

test("use cases are attached and detached, and an outcome left without work is told", async () => {
  const { workspaceId, editor, page } = await setup();
  const moves = (await page()).useCases
    .filter(({ outcomeId }) => outcomeId === "O3")
    .map(({ id, version }) => ({ useCaseId: id, version, outcomeId: "O1" }));
  const move = { workspaceId, moves };
  await expect(editor.attach(move)).rejects.toMatchObject({ code: "CONFLICT" });
  const change = {
    kind: "attach" as const,
    moves: moves.map(({ useCaseId, outcomeId }) => ({ useCaseId, outcomeId })),
  };
  const [idle, ...more] = await editor.orphans({ workspaceId, change });
  expect([idle?.id, more]).toEqual(["O3", []]);
  await editor.attach({ ...move, confirmed: [idle!.key], reason: "They belong there" });
  expect((await page()).map.outcomes.find(({ id }) => id === "O3")?.useCaseIds).toEqual([]);
  await expect(editor.attach({ ...move, confirmed: [], reason: null })).rejects.toMatchObject({ code: "CONFLICT" });
  const nowhere = moves.map((each) => ({ ...each, version: each.version + 1, outcomeId: "O99" }));
  await expect(editor.attach({ workspaceId, moves: nowhere })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("of two changes to the same version one is told; what cannot be stored changes nothing", async () => {
  const { workspaceId, editor, page } = await setup();
  const { id: _id, version, ...objective } = (await page()).businessObjectives[0]!;
  const put = (change: Partial<typeof objective>, at = version) =>
    editor.putBusinessObjective({
      workspaceId,
      businessObjectiveId: "BO1",
      version: at,
      objective: { ...objective, ...change },
    });
  const both = await Promise.allSettled([put({ name: "A" }), put({ name: "B" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  const before = await page();
  await expect(put({ name: " " }, version + 1)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(put({ ownerId: "nobody" }, version + 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const fresh = { ...outcome, businessObjectiveId: null, customerObjectiveId: null };
  const add = (change: object) =>
    editor.putOutcome({ workspaceId, outcomeId: null, version: null, outcome: { ...fresh, ...change } });
  await expect(add({ businessObjectiveId: "BO99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(add({ cxMetricId: "M-NONE" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(add({ cxMetricId: "M-CONV" })).rejects.toMatchObject({
    message: "Conversion rate does not measure what customers experience. Choose one that does.",
  });
  await expect(
    editor.writeChain({ workspaceId, outcome, useCases: [{ useCaseId: "W99", version: 1 }] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await page()).toEqual(before);
});

test("a viewer reads what a change would orphan and changes nothing", async () => {
  const { workspaceId, as } = await setup();
  expect(await as("viewer").orphans({ workspaceId, change: { kind: "removeOutcome", id: "O1" } })).not.toEqual([]);
  await expect(as("contributor").attach({ workspaceId, moves: [] })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
