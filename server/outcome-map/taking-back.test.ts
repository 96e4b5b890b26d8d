import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const { outcomeMap } = createCaller({ engine, userId: idOf.editor, ip: "" });
  return { workspaceId, map: outcomeMap, page: () => outcomeMap.page({ workspaceId }) };
}

test("only what was removed here is put back, as it was and not as somebody says it was", async () => {
  const { workspaceId, map, page } = await setup();
  const before = await page();
  const node = { id: "BO-new", name: "", ownerId: "nobody" };
  const given = { workspaceId, removed: { kind: "businessObjective" as const, node }, freed: [] };
  await expect(map.putBack(given)).rejects.toThrow("Nothing of the kind was removed here.");

  const { version, ...kept } = before.businessObjectives.find(({ id }) => id === "BO4")!;
  const gone = { workspaceId, businessObjectiveId: "BO4", version, confirmed: [], reason: null };
  const { freed } = await map.removeBusinessObjective(gone);
  const other = { ...kept, name: "", ownerId: "nobody" };
  await map.putBack({ workspaceId, removed: { kind: "businessObjective", node: other }, freed });
  expect((await page()).businessObjectives.find(({ id }) => id === "BO4")).toEqual({ ...kept, version: 1 });
});

test("putting an outcome back takes no use case from another one", async () => {
  const { workspaceId, map, page } = await setup();
  const outcome = { statement: "Nobody serves this yet" };
  const { id } = await map.putOutcome({ workspaceId, outcome });
  const [orphan] = await map.orphans({ workspaceId, change: { kind: "removeOutcome", id } });
  const confirmed = orphan ? [orphan.key] : [];
  await map.removeOutcome({ workspaceId, outcomeId: id, version: 1, confirmed, reason: "A slip" });
  const before = await page();
  const freed = before.useCases.filter(({ outcomeId }) => outcomeId === "O1");
  const back = map.putBack({
    workspaceId,
    removed: { kind: "outcome", node: { id, ...outcome } },
    freed: freed.map((useCase) => ({ freedId: useCase.id, version: useCase.version })),
  });
  await expect(back).rejects.toThrow("linked to something else meanwhile");
  expect(await page()).toEqual(before);
});

test("only a chain that was just written is taken back, with the use cases that went over to it", async () => {
  const { workspaceId, map, page } = await setup();
  const { id: outcomeId } = await map.putOutcome({ workspaceId, outcome: { statement: "Not written as a chain" } });
  await expect(map.takeBackChain({ workspaceId, outcomeId, useCases: [] })).rejects.toThrow(
    /changed since it was written/,
  );
  const written = await map.writeChain({ workspaceId, outcome: { statement: "A chain" }, useCases: [] });
  const { useCases } = await page();
  const { id: useCaseId, version } = useCases.find((each) => each.outcomeId === "O1")!;
  const stolen = [{ useCaseId, version, formerId: null }];
  const back = map.takeBackChain({ workspaceId, outcomeId: written.outcomeId, useCases: stolen });
  await expect(back).rejects.toThrow(/Remove it from the map instead/);
  expect((await page()).useCases).toEqual(useCases);
  await map.takeBackChain({ workspaceId, outcomeId: written.outcomeId, useCases: [] });
  expect((await page()).outcomes.some(({ id }) => id === written.outcomeId)).toBe(false);
});
