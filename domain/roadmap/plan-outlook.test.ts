import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { planOfWorkspace } from "./plan-of-workspace";
import { outlookInWords, planOutlook } from "./plan-outlook";
import { planWorth } from "./plan-worth";
import { partOf, type RoadmapPart } from "./roadmap-part";

const file = parseWorkspaceFile(sample);
const derived = deriveWorkspace(file, { today: "2026-11-21" });
const { useCases, pitfalls } = planOfWorkspace(derived);
const options = { discountRate: 0.1, quartersBeyond: 4 };
const part = partOf(file);
const outlook = (given: RoadmapPart) =>
  planOutlook(given, { useCases, pitfalls, foundations: derived.foundations, options });
const withR14 = (change: object) => ({
  ...part,
  items: part.items.map((item) => (item.id === "R14" ? { ...item, ...change } : item)),
});

test("worth, cost and work are the sums of what is planned", () => {
  const now = outlook(part);
  expect(now.worth.total).toBe(planWorth(part, useCases, derived.foundations, options).total);
  expect([now.cost, now.weeks]).toEqual([
    part.items.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    part.items.reduce((sum, { effortWeeks }) => sum + (effortWeeks ?? 0), 0),
  ]);
  expect(outlook(withR14({ status: "dropped" })).cost).toBe(now.cost - 55_000);
});

test("said in one sentence, what stays as it was too", () => {
  const now = outlook(part);
  expect(outlookInWords(now, now, "£")).toMatch(
    /^Worth as before, [\d,]+ points; cost as before, £1,541,000; work as before, 269 person-weeks; customers get help when they would have\.$/,
  );
  const later = outlookInWords(now, outlook(withR14({ startQuarter: "2027-Q4", cost: 55_000.5 })), "£");
  expect(later).toMatch(/cost £1,541,000.50, before £1,541,000/);
  expect(later).toMatch(/customers wait longer at 1 pitfall\.$/);
  const stopped = outlookInWords(now, outlook(withR14({ status: "dropped" })), "£");
  expect(stopped).toMatch(/customers wait longer at 1 pitfall\.$/);
  expect(outlookInWords(outlook(withR14({ startQuarter: "2027-Q4" })), now, "£")).toMatch(
    /get help sooner at 1 pitfall\.$/,
  );
});
