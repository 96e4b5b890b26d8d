import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).experiment;
  return { workspaceId, as };
}

test("the list tells wins and failures alike; a hollow win never reads ship", async () => {
  const { workspaceId, as } = await setup();
  const tests = await as("viewer").list({ workspaceId });

  expect(tests.map(({ id, decision, hollowWin }) => [id, decision, hollowWin])).toEqual([
    ["T1", "stop", false],
    ["T2", "ship", false],
    ["T3", "stop", true],
    ["T4", "continue_as_cx_investment", false],
    ["T5", "stop", false],
    ["T6", "ship", false],
    ["T7", "invalid", false],
    ["T8", "iterate", false],
  ]);
  expect(tests[2]).toMatchObject({ sentence: expect.stringMatching(/^Hollow win: /), worst: { state: "breach" } });
});

test("a broken split hides every figure and says where to look", async () => {
  const { workspaceId, as } = await setup();
  const readout = await as("viewer").readout({ workspaceId, experimentId: "T7" });

  expect(readout.split.wrong).toBe(true);
  expect(readout.arms[0]).toMatchObject({ measures: [], segments: [], nextStep: expect.stringMatching(/redirects/) });
});

test("the rule that decided, its row and every flag stand beside the verdict", async () => {
  const { workspaceId, as } = await setup();
  const readout = await as("viewer").readout({ workspaceId, experimentId: "T3" });

  expect(readout.arms[0]).toMatchObject({
    hollowWin: true,
    row: { order: 5 },
    flags: ["The average hides harm in New to category: exclude or redesign for it."],
    segments: [
      { name: "New to category", share: 0.34, state: "breach" },
      { name: "Returning", state: "inconclusive" },
    ],
  });
});

test("a contributor writes what was learned; the second writer of the same version is told", async () => {
  const { workspaceId, as } = await setup();
  const write = (learning: string) =>
    as("contributor").writeLearning({ workspaceId, experimentId: "T1", version: 1, learning });

  await write("Strips overwhelm.");
  await expect(write("Something else")).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await as("viewer").readout({ workspaceId, experimentId: "T1" })).toMatchObject({
    learning: "Strips overwhelm.",
    version: 2,
  });
});

test("an unknown test is not found, and text that cannot be stored is refused", async () => {
  const { workspaceId, as } = await setup();
  await expect(as("viewer").readout({ workspaceId, experimentId: "T99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    as("editor").writeLearning({ workspaceId, experimentId: "T1", version: 1, learning: "a\u0000b" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
