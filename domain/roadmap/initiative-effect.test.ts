import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import type { Initiative } from "./initiative";
import { initiativeEffect } from "./initiative-effect";
import { withWholeEffort } from "./initiative-effort";
import { proposalOfBlock, proposalOfUseCase, proposedFacts } from "./initiative-proposal";
import { partOf } from "./roadmap-part";
import type { RoadmapPlan } from "./roadmap-plan";

const file = parseWorkspaceFile(sample);
const { items, ...frame } = partOf(file);
const plan: RoadmapPlan = {
  ...frame,
  initiatives: items,
  useCases: file.useCases.map((useCase) => ({
    ...useCase,
    priority: 50,
    creepinessBand: null,
    regretBand: null,
    verdict: "next",
  })),
  buildingBlocks: file.buildingBlocks,
  pitfalls: [],
  metricNames: {},
};
const options = { discountRate: 0.1, quartersBeyond: 4 };
const stored = (id: string) => items.find((item) => item.id === id)!;
const fresh = (more: Partial<Initiative> = {}): Initiative => ({
  ...proposedFacts({ kind: "fix_first", name: "Repair the basket" }, "2027-Q2"),
  id: "new",
  status: "planned",
  ...more,
});

test("nothing changed is nothing said", () => {
  const before = stored("R10");
  expect(initiativeEffect(plan, { before, after: { ...before } }, options)).toEqual({
    refused: [],
    warnings: [],
    changes: [],
  });
});

test("new work that is more than the people there are says so, role by role, with the numbers", () => {
  const after = withWholeEffort(fresh({ effortByRole: { Data: 50 }, cost: 1e6 }));
  const { refused, warnings } = initiativeEffect(plan, { before: null, after }, options);
  expect(refused).toEqual([]);
  expect(warnings.find((sentence) => sentence.includes("weeks of Data"))).toMatch(
    /Q2 2027 would ask for [\d.]+ weeks of Data of 10: (now|still) over\./,
  );
  expect(warnings.some((sentence) => /would cost [\d,]+ of a budget of 300,000: (now|still) over/.test(sentence))).toBe(
    true,
  );
});

test("a pin that breaks capacity is told before anything is stored, even where nothing else changes", () => {
  const pinned = withWholeEffort(fresh({ effortByRole: { Data: 50 }, pinned: true }));
  const adding = initiativeEffect(plan, { before: null, after: pinned }, options);
  expect(adding.warnings.find((sentence) => sentence.startsWith("It is pinned to Q2 2027"))).toMatch(
    /but Q2 2027 has 10 weeks of Data and would need [\d.]+: [\d.]+ too many\./,
  );
  const before = { ...pinned, pinned: false };
  const held = { ...plan, initiatives: [...items, before] };
  const pinning = initiativeEffect(held, { before, after: pinned }, options);
  expect(pinning.warnings.some((sentence) => sentence.startsWith("It is pinned to Q2 2027"))).toBe(true);
});

test("a deadline before the end and a start before what it needs are warnings; a loop is refused by its names", () => {
  const late = fresh({ deadlineQuarter: "2027-Q1", needsIds: ["R24"] });
  const { warnings } = initiativeEffect(plan, { before: null, after: late }, options);
  expect(warnings).toContain("It would run to Q2 2027, past its deadline in Q1 2027.");
  expect(warnings.some((sentence) => sentence.includes(`it needs ${stored("R24").name}`))).toBe(true);

  const [one, other] = [stored("R01"), { ...stored("R02"), needsIds: ["R01"] }];
  const held = { ...plan, initiatives: items.map((item) => (item.id === "R02" ? other : item)) };
  const loop = initiativeEffect(held, { before: one, after: { ...one, needsIds: ["R02"] } }, options);
  expect(loop.refused.map(({ sentence }) => sentence)).toEqual([
    `They would wait for one another: ${one.name} → ${other.name} → ${one.name}. Take one link out.`,
  ]);
});

test("less effort is a change, not a warning", () => {
  const before = stored("R10");
  const after = withWholeEffort({ ...before, effortByRole: { ...before.effortByRole, Content: 0.5 } });
  const { changes } = initiativeEffect(plan, { before, after }, options);
  expect(changes.some((sentence) => sentence.includes("weeks of Content"))).toBe(true);
});

test("proposals: a use case with what is known of it, a block by one level", () => {
  const useCase = { id: "W01", name: "Help", effortWeeks: 4, ownerId: "U1", function: "cx" as const };
  expect(proposalOfUseCase(useCase)).toEqual({
    ...{ kind: "use_case", refId: "W01", name: "Help", effortWeeks: 4, ownerId: "U1", horizon: "cx" },
  });
  expect(proposalOfBlock({ id: "B01", name: "Purpose", level: 4, typicalEffortWeeks: 3 }).raisesBlockTo).toBe(4);
  expect(proposalOfBlock({ id: "B01", name: "Purpose", level: 1, typicalEffortWeeks: 3 })).toMatchObject({
    name: "Purpose to level 2",
    effortWeeks: 3,
  });
});
