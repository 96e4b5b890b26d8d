import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).channel;
  return { workspaceId, as };
}
const answers = { preference: 5, consentedReach: 1, measurability: 5, cost: 1, intrusiveness: 1, annualCost: 12.5 };

test("every channel is there, with its verdict and what runs in it", async () => {
  const { workspaceId, as } = await setup();
  const { rows, sentence } = await as("viewer").list({ workspaceId });

  expect(rows).toHaveLength(12);
  expect(rows.find(({ channelId }) => channelId === "website")).toMatchObject({ score: 76.5, verdict: "personalize" });
  expect(rows[0]?.useCases.length).toBeGreaterThan(0);
  expect(sentence).toMatch(/scored channels deserve tailoring/);
});

test("in an empty workspace the first score is stored once, and a second first one is refused", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const given = { workspaceId, channelId: "app", version: 0, ...answers, note: null };
  expect(await as("contributor").score(given)).toEqual({ version: 1 });
  await expect(as("contributor").score({ ...given, preference: 1 })).rejects.toMatchObject({ code: "CONFLICT" });

  const { rows } = await as("viewer").list({ workspaceId });
  expect(rows[0]).toMatchObject({ channelId: "app", score: 100, verdict: "personalize", given: { annualCost: 12.5 } });
});

test("a channel nobody knows, or an answer beyond the scale, changes nothing", async () => {
  const { workspaceId, as } = await setup();
  const before = await as("viewer").list({ workspaceId });
  const given = { workspaceId, version: 1, ...answers, note: null };
  await expect(as("editor").score({ ...given, channelId: "pigeon" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as("editor").score({ ...given, channelId: "app", preference: 6 })).rejects.toThrow("Scores end at 5");
  expect(await as("viewer").list({ workspaceId })).toEqual(before);
});
