import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const inputs = async () => as("viewer").useCase.robustnessInputs({ workspaceId });
  return { workspaceId, idOf, as, inputs };
}

test("the ranked use cases in the order of the list, with their five parts", async () => {
  const { workspaceId, as, inputs } = await setup();
  const { rows } = await as("viewer").useCase.list({ workspaceId });
  const found = await inputs();
  const { ids, lanes, groups, parts, weightings, multipliers } = found.inputs;
  const ranked = rows.filter(({ rank }) => rank !== null);
  expect([...ids].sort()).toEqual(ranked.map(({ id }) => id).sort());
  for (const { id, rank, lane, points } of ranked) {
    const at = ids.indexOf(id);
    expect(lanes[at]).toBe(lane === "standard" ? 0 : 1);
    expect(at - lanes.indexOf(lanes[at]!) + 1, id).toBe(rank);
    parts.slice(5 * at, 5 * at + 5).forEach((part, which) => {
      expect(part).toBeCloseTo(Object.values(points!)[which]!, 3);
    });
  }
  expect(groups.filter((group) => group > 0)).toHaveLength(
    ranked.filter(({ verdict }) => verdict === "redesign" || verdict === "blocked").length,
  );
  expect(weightings[0]).toEqual([0.4, 0.3, 0.3, 0.25, 0.25]);
  expect(multipliers).toEqual([0.7, 0.8, 0.9, 0.95, 1]);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect((await inputs()).fingerprint).toBe(found.fingerprint);
});

test("two people who scored are two views; one is none", async () => {
  const { workspaceId, as, inputs } = await setup();
  const before = await inputs();
  const { scores } = (await as("viewer").useCase.detail({ workspaceId, useCaseId: "W10" })).useCase;
  const score = (role: Role, version: number, people: number) =>
    as(role).useCase.score({
      ...{ workspaceId, useCaseId: "W10", version, note: null },
      scores: { ...scores!, feasibility: { ...scores!.feasibility!, people } },
    });
  const viewsOf = ({ inputs: { ids, viewStarts, viewParts } }: Awaited<ReturnType<typeof inputs>>) => {
    const at = ids.indexOf("W10");
    const [from, to] = [viewStarts[at]!, viewStarts[at + 1]!];
    return Array.from({ length: to - from }, (_, view) => viewParts[5 * (from + view) + 2]);
  };
  const already = viewsOf(before).length;
  await score("editor", 1, 1);
  const one = await inputs();
  if (already === 0) expect(viewsOf(one)).toEqual([]);
  await score("contributor", 2, 5);
  const two = await inputs();
  expect(viewsOf(two).length).toBe(already + 2);
  expect(new Set(viewsOf(two)).size).toBeGreaterThanOrEqual(2);
  expect(two.fingerprint).not.toBe(before.fingerprint);
});

test("answers of a round are a view after the reveal, and nothing before it", async () => {
  const { workspaceId, idOf, as, inputs } = await setup();
  const groups = ["feasibility", "confidence"];
  const scorers = [idOf.contributor, idOf.editor].map((scorerId) => ({ scorerId, groups }));
  const { id: roundId } = await as("editor").round.create({
    ...{ workspaceId, name: "Blind", subjectKind: "useCase", mode: "blind", subjectIds: ["W10"], scorers },
  });
  const before = await inputs();
  for (const [role, answer] of [
    ["contributor", 1],
    ["editor", 5],
  ] as const)
    await as(role).round.answer({
      ...{ workspaceId, roundId, subjectId: "W10", version: 0, done: true },
      answers: { "feasibility.people": { answer, confidence: 2, note: null } },
    });
  expect((await inputs()).fingerprint).toBe(before.fingerprint);

  await as("editor").round.reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true });
  const after = await inputs();
  const { ids, viewStarts, viewSureness } = after.inputs;
  const at = ids.indexOf("W10");
  expect(viewStarts[at + 1]! - viewStarts[at]!).toBe(2);
  expect(viewSureness.slice(viewStarts[at], viewStarts[at + 1])).toEqual([2, 2]);
});

test("an empty workspace has nothing to draw", async () => {
  const { inputs } = await setup(emptyFile("Northwind"));
  expect((await inputs()).inputs.ids).toEqual([]);
});
