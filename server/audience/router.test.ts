import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).audience;
  const { strategy } = createCaller({ engine, userId: idOf.editor, ip: "" });
  return { workspaceId, as, strategy };
}
const facts = { name: "New parents", size: 12_000, motive: null, barrier: null, identifiable: 0.5, consent: 0.4 };

test("every audience comes with its score, what it is made of, and who hears too much", async () => {
  const { workspaceId, as } = await setup();
  const { rows, sentence, may } = await as("viewer").list({ workspaceId });

  expect(rows[0]).toMatchObject({ id: "A8", score: 69.6 });
  const first = rows.find(({ id }) => id === "A1")!;
  expect(first).toMatchObject({ score: 67.3, addressableShare: 24.4 });
  const sum = first.terms!.reduce((total, { contribution }) => total + contribution, 0);
  expect(sum).toBeCloseTo(67.3, 1);
  expect(sentence).toContain(`${rows[0]!.name} gain most from tailoring (69.6).`);
  expect(rows.filter(({ over }) => over).length).toBeGreaterThan(0);
  expect(may).toEqual({ contribute: false, edit: false });
});

test("a new audience has no score until its answers are given", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const { id } = await as("editor").add({ workspaceId, ...facts });
  expect((await as("viewer").list({ workspaceId })).rows).toMatchObject([{ id, score: null, addressableShare: 20 }]);

  const scores = { need: 5, value: 5, reach: 5, fatigue: 1 };
  await as("contributor").score({ workspaceId, audienceId: id, version: 1, scores, note: "Survey of May" });
  // 30 + 25 + 20 + 0.25 · 20
  expect((await as("viewer").list({ workspaceId })).rows[0]).toMatchObject({ score: 80, version: 2 });
});

test("who was slower is told, and nothing of theirs is stored", async () => {
  const { workspaceId, as } = await setup();
  await as("editor").edit({ workspaceId, audienceId: "A1", version: 1, ...facts });
  await expect(
    as("editor").edit({ workspaceId, audienceId: "A1", version: 1, ...facts, name: "Later" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  const { rows } = await as("viewer").list({ workspaceId });
  expect(rows.find(({ id }) => id === "A1")?.name).toBe("New parents");
});

test("an audience that something is aimed at cannot go, one of nobody can", async () => {
  const { workspaceId, as } = await setup();
  await expect(as("editor").remove({ workspaceId, audienceId: "A1", version: 1 })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining("aimed at it"),
  });
  const { id } = await as("editor").add({ workspaceId, ...facts });
  await as("editor").remove({ workspaceId, audienceId: id, version: 1 });
  expect((await as("viewer").list({ workspaceId })).rows.some((row) => row.id === id)).toBe(false);
});

test("an audience the strategy begins with stays: no backup without it could be restored", async () => {
  const { workspaceId, as, strategy } = await setup();
  const { id: audienceId } = await as("editor").add({ workspaceId, ...facts });
  const answer = async (value: string[]) => {
    const { page } = await strategy.page({ workspaceId });
    return strategy.saveAnswer({ workspaceId, field: "focusAudiences", value, version: page.version });
  };
  await answer([audienceId]);
  const remove = () => as("editor").remove({ workspaceId, audienceId, version: 1 });
  await expect(remove()).rejects.toThrow("“New parents” is one of the audiences that the strategy page begins with");
  await answer([]);
  await remove();
});
