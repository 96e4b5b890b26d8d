import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { withQuartersInWords } from "../quarters";
import { applyScenarioChange } from "./apply-scenario-change";
import { comparePlans, comparisonInOneSentence, differenceInOneSentence, partOfPlan } from "./compare-plans";
import { fitBudget } from "./fit-budget";
import { planOfWorkspace } from "./plan-of-workspace";
import { planTotals } from "./plan-totals";
import { withPart } from "./roadmap-part";
import type { RoadmapPlan } from "./roadmap-plan";
import type { ScenarioChange } from "./scenario-change";

const scene = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const plan = planOfWorkspace(scene);
const points = new Map(scene.assessments.map(({ useCase, score }) => [useCase.id, score?.customerValue ?? null]));
const options = {
  ...{ discountRate: 0.1, quartersBeyond: 4 },
  words: { personName: (id: string) => id, moneySign: "£" },
  customerValueOf: (id: string) => points.get(id) ?? null,
};
const after = (...changes: readonly ScenarioChange[]): RoadmapPlan =>
  planOfWorkspace({
    ...scene,
    file: withPart(
      scene.file,
      changes.reduce((part, change) => applyScenarioChange(part, change, "N1"), partOfPlan(plan)),
    ),
  });
const compare = (...changes: readonly ScenarioChange[]) => comparePlans(plan, after(...changes), options);

test("of a plan with itself nothing differs", () => {
  const same = comparePlans(plan, plan, options);
  expect(same.sentences).toEqual(["Nothing differs."]);
  expect(same.customers).toMatchObject({ pitfalls: [], measures: [] });
  expect(same.worth.lostPct).toBe(0);
  expect(same.prerequisites).toMatchObject({ broken: [], repaired: [] });
  expect(comparisonInOneSentence(same, "£")).toBe("Nothing differs.");
});

test("a budget cut alone puts quarters over budget, and says which and by how much", () => {
  const cut = compare({ kind: "budget", factor: 0.7 });
  const over = cut.totals.cost.byQuarter.filter((quarter) => quarter.over.after);
  expect(over.length).toBeGreaterThan(0);
  for (const { asked, there } of over) expect(asked.after).toBeGreaterThan(there.after!);
  expect(cut.totals.cost.budget).toEqual({ before: 1_520_000, after: 1_064_000 });
  expect(cut.worth.lostPct).toBe(0);
  expect(cut.sentences[0]).toBe(
    "Over budget in Q4 2026 by £13,000, Q1 2027 by £70,500, Q2 2027 by £104,500, Q3 2027 by £64,000, Q4 2027 by £84,000, Q1 2028 by £141,000.",
  );
  expect(cut.sentences).toContain("Has a budget of £456,000 less: £1,064,000 instead of £1,520,000.");
});

test("what is dropped costs the business and customers their share of each quarter, and opens to the items", () => {
  const cut = compare({ kind: "drop", itemIds: ["R10", "R03"] });
  expect(cut.worth.unit).toBe("points");
  for (const gain of [cut.worth, cut.experience]) {
    expect(gain.after).toBeLessThan(gain.before);
    expect(gain.parts.find(({ id }) => id === "R03")).toMatchObject({ after: 0 });
    for (const quarter of gain.byQuarter) {
      const sum = quarter.parts.reduce((whole, part) => whole + part.before, 0);
      expect(sum).toBeCloseTo(quarter.before, 0);
      if (quarter.before > 0)
        expect(quarter.lostPct).toBeCloseTo(((quarter.before - quarter.after) / quarter.before) * 100, 0);
    }
  }
  const first = cut.experience.byQuarter.find(({ quarter }) => quarter === "2027-Q1")!;
  expect(first.lostPct).toBeGreaterThan(0);
});

test("customers who wait longer are named first, and nobody who is helped no more is left out", () => {
  const later = compare({ kind: "move", initiativeId: "R14", startQuarter: "2027-Q4" });
  const wait = later.customers.pitfalls.find(({ quartersLater }) => quartersLater !== null)!;
  expect(wait).toMatchObject({ isWorse: true });
  expect(later.sentences[0]).toBe(wait.sentence);
  expect(wait.sentence).toMatch(
    /^Customers wait \d quarters? longer for help with “.+” \(severity \d\): until Q1 2028\.$/,
  );
  const gone = compare({ kind: "drop", itemIds: ["R23"] });
  const never = gone.customers.pitfalls.find(({ after: until }) => until === null);
  expect(never?.sentence).toMatch(/^Nobody helps customers with “/);
  expect(gone.customers.verdicts.flatMap((mix) => mix.gone)).toEqual(["Do not make me repeat it"]);
});

test("the parts of a quarter add up to it, to the cent and the hundredth of a week", () => {
  const { totals } = compare(
    { kind: "drop", itemIds: ["R10", "R12"] },
    { kind: "move", initiativeId: "R23", startQuarter: "2027-Q2" },
  );
  const all = [totals.cost, totals.weeks, ...totals.roles].flatMap(({ byQuarter }) => byQuarter);
  for (const { asked, parts } of all)
    for (const side of ["before", "after"] as const)
      expect(parts.reduce((sum, part) => sum + Math.round(part[side] * 100), 0)).toBe(Math.round(asked[side] * 100));
  const cost = planTotals({ ...plan, items: plan.initiatives }).reduce((sum, quarter) => sum + quarter.cost, 0);
  expect(totals.cost.before).toBe(cost);
});

test("a foundation dropped breaks what stands on it", () => {
  const { prerequisites, sentences } = compare({ kind: "drop", itemIds: ["R07"] });
  expect(prerequisites.broken.length).toBeGreaterThan(0);
  expect(sentences).toContain(withQuartersInWords(prerequisites.broken[0]!.sentence));
});

test("the difference in one sentence", () => {
  const changes: ScenarioChange[] = [
    { kind: "budget", factor: 0.7 },
    { kind: "drop", itemIds: ["R10"] },
    { kind: "move", initiativeId: "R24", startQuarter: "2028-Q1" },
  ];
  const told = comparisonInOneSentence(compare(...changes), "£");
  expect(differenceInOneSentence(plan, after(...changes), options)).toBe(told);
  expect(told).toMatch(/^£456,000 less budget, 1 initiative dropped, 1 moved, worth [\d.]+ % less, /);
});

test("the least worth for its cost is dropped until every quarter fits, and nothing that is owed", async () => {
  const cut = after({ kind: "budget", factor: 0.7 });
  const breathe = () => Promise.resolve();
  const fitted = await fitBudget(cut, options, breathe);
  expect(fitted.over).toEqual([]);
  expect(fitted.drops.length).toBeGreaterThan(0);
  const ids = fitted.drops.map(({ id }) => id);
  const fits = after({ kind: "budget", factor: 0.7 }, { kind: "drop", itemIds: ids });
  for (const { cost, budget } of planTotals({ ...fits, items: fits.initiatives }))
    expect(cost).toBeLessThanOrEqual(budget ?? Infinity);
  const kinds = plan.initiatives.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind);
  expect(kinds.every((kind) => kind === "use_case" || kind === "building_block")).toBe(true);
  expect(ids).not.toContain("R05");
  // What stands on something dropped goes with it, and what would fit after all is kept.
  expect(comparePlans(after({ kind: "budget", factor: 0.7 }), fits, options).prerequisites.broken).toEqual([]);
  for (const id of ids) {
    const kept = after({ kind: "budget", factor: 0.7 }, { kind: "drop", itemIds: ids.filter((other) => other !== id) });
    const totals = comparePlans(plan, kept, options);
    const over = totals.totals.cost.byQuarter.some((quarter) => quarter.over.after);
    expect(
      over ||
        totals.worth.after <= comparePlans(plan, fits, options).worth.after ||
        totals.prerequisites.broken.length > 0,
      id,
    ).toBe(true);
  }
  const nothing = await fitBudget(after({ kind: "budget", factor: 0 }), options, breathe);
  expect(nothing.over.length).toBeGreaterThan(0);
});
