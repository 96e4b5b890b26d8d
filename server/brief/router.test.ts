import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { createCaller } from "../root";

async function briefOf(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  return createCaller({ engine, userId: idOf.viewer, ip: "" }).brief.read({ workspaceId });
}

test("the strategy on a page, with the five findings that matter most and the tests that hurt", async () => {
  const brief = await briefOf();
  expect(brief).toMatchObject({ status: "reviewed", completeness: 82, findings: { count: 39 } });
  expect(brief.findings.top).toHaveLength(5);
  expect(brief.findings.top[0]!.severity).toBe("error");
  expect(brief.harmful.map(({ id, hollowWin }) => [id, hollowWin])).toEqual([
    ["T1", false],
    ["T3", true],
    ["T5", false],
  ]);
  expect(brief.chains[0]).toMatchObject({
    cx: { name: "Decision confidence", latest: 71 },
    commercial: { name: "Revenue per visit", latest: 3.12 },
  });
});

test("an empty workspace has a brief too", async () => {
  expect(await briefOf(emptyFile("Northwind"))).toMatchObject({
    strategy: null,
    status: "ad_hoc",
    chains: [],
    harmful: [],
    asks: [],
  });
});
