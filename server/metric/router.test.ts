import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).metric;
  return { workspaceId, as };
}

test("both sides by month, with the paradox of the spring and the quadrant of each month", async () => {
  const { workspaceId, as } = await setup();
  const scorecard = await as("viewer").scorecard({ workspaceId });

  expect(scorecard.programme.months.map(({ month, quadrant }) => `${month} ${quadrant}`).slice(1, 4)).toEqual([
    "2026-05 paradox",
    "2026-06 paradox",
    "2026-07 paradox",
  ]);
  expect(scorecard.programme.story.headline).toMatch(/sales rose while experience fell/);
  expect(scorecard.pairs[0]).toMatchObject({ customer: { name: "Decision confidence", target: { value: 74 } } });
  expect(scorecard.divergence.pairs.map(({ state }) => state)).toEqual(["none", "none", "none"]);
  expect(scorecard.commercialOnly).toEqual([]);
});

test("a value recorded by hand is read back, and a correction replaces it", async () => {
  const { workspaceId, as } = await setup();
  const { version } = await as("viewer").scorecard({ workspaceId });
  const record = (value: number, at: number) =>
    as("editor").record({ workspaceId, metricId: "M-CONV", month: "2026-11", value, responses: null, version: at });

  await record(2.6, version);
  await record(2.7, version + 1);

  const after = await as("viewer").scorecard({ workspaceId });
  expect(after.recent.months.at(-1)).toBe("2026-11");
  expect(after.recent.series.find(({ metricId }) => metricId === "M-CONV")?.values.at(-1)).toBe(2.7);
  await expect(record(2.8, version)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("in an empty workspace the first value starts the series, on its side of the index", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  await as("editor").record({
    workspaceId,
    metricId: "M-RUSH",
    month: "2026-09",
    value: 20,
    responses: 300,
    version: 1,
  });
  await as("editor").record({
    workspaceId,
    metricId: "M-CONV",
    month: "2026-11",
    value: 2,
    responses: null,
    version: 2,
  });

  const scorecard = await as("viewer").scorecard({ workspaceId });
  expect(scorecard.recent.months).toEqual(["2026-09", "2026-10", "2026-11"]);
  expect(scorecard.index).toMatchObject({ commercial: [{ id: "M-CONV" }], customer: [{ id: "M-RUSH" }] });
});

test("a month far from the others is taken for a slip of the hand, and nothing changes", async () => {
  const { workspaceId, as } = await setup();
  const before = await as("viewer").scorecard({ workspaceId });
  const record = (month: string) =>
    as("editor").record({ workspaceId, metricId: "M-CONV", month, value: 3, responses: null, version: before.version });
  await expect(record("2126-10")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(record("9999-12")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await as("viewer").scorecard({ workspaceId })).toEqual(before);
});

test.each([
  [{ metricId: "M-NONE", value: 1 }, /no such metric/],
  [{ metricId: "M-CONV", value: 120 }, /percentage/],
  [{ metricId: "M-RUSH", value: null, responses: 10 }, /Enter the value/],
])("%j is refused with a sentence and changes nothing", async (given, message) => {
  const { workspaceId, as } = await setup();
  const before = await as("viewer").scorecard({ workspaceId });
  await expect(
    as("editor").record({ workspaceId, month: "2026-11", responses: null, version: before.version, ...given }),
  ).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: expect.stringMatching(message) });
  expect(await as("viewer").scorecard({ workspaceId })).toEqual(before);
});
