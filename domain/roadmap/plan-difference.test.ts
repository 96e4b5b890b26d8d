import fc from "fast-check";
import { describe, expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { isSame } from "../exchange/tables/entity-path";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { byCode } from "../ordering";
import { initiative } from "./initiative";
import { toldFields } from "./item-difference";
import { applyDifference, planDifference } from "./plan-difference";
import { partOf, type RoadmapPart } from "./roadmap-part";

const plan = partOf(parseWorkspaceFile(sample));
const withItem = (id: string, change: object): RoadmapPart => ({
  ...plan,
  items: plan.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const words = { personName: (id: string) => ({ U1: "Ines Calder", U2: "Tom Okafor" })[id] ?? id, moneySign: "£" };
const sentences = (after: RoadmapPart) =>
  planDifference(plan, after, words).items.flatMap(({ group, edits }) =>
    edits.map(({ sentence }) => [group, sentence]),
  );

test("every field of a piece of work is told in exactly one line", () => {
  expect(["id", ...toldFields].sort()).toEqual(Object.keys(initiative.shape).sort());
});

describe("a sentence for what changed", () => {
  test.each([
    ["R24", { startQuarter: "2028-Q1" }, "moved", "From Q4 2027 to Q1 2028, 1 quarter later."],
    ["R24", { startQuarter: "2027-Q2" }, "moved", "From Q4 2027 to Q2 2027, 2 quarters sooner."],
    ["R24", { status: "dropped" }, "stopped", "Stopped."],
    ["R24", { durationQuarters: 3 }, "changed", "Takes 3 quarters instead of 2."],
    ["R10", { ownerId: "U1" }, "changed", "Owned by Ines Calder instead of Tom Okafor."],
    ["R10", { ownerId: null }, "changed", "Owned by nobody instead of Tom Okafor."],
    ["R10", { cost: 120_000.5 }, "changed", "Costs £120,000.50 instead of £95,000."],
    ["R10", { cost: null }, "changed", "Costs an unknown amount instead of £95,000."],
    [
      "R05",
      { effortWeeks: 4.5, effortByRole: { Marketing: 4.5 } },
      "changed",
      "Takes 4.5 person-weeks instead of 3 (Marketing 3 → 4.5).",
    ],
    ["R05", { pinned: false, deadlineQuarter: null }, "changed", "No deadline any more; not pinned any more."],
    [
      "R16",
      { needsIds: ["R02"] },
      "changed",
      "Now waits for “Ledger complete; unused items deleted”; no longer waits for “Ask-when extension with larger effort survey”.",
    ],
    [
      "R10",
      { payoffPerQuarter: 9_000, payoffLagQuarters: 2 },
      "changed",
      "Earns £9,000 a quarter, 2 quarters after it works; before, an unknown amount.",
    ],
    ["R10", { lane: null }, "changed", "In lane none instead of Choosing."],
    ["R10", { name: "Fit" }, "changed", "Was called “Will it fit, will it suit”."],
    [
      "R10",
      { stopRule: null },
      "changed",
      "Has no stop rule any more; it was “We stop if returns of measured items do not fall by a tenth.”",
    ],
  ])("%s %o", (id, change, group, sentence) => {
    expect(sentences(withItem(id, change))).toEqual([[group, sentence]]);
  });

  test("added and taken off", () => {
    const [first, ...rest] = plan.items;
    expect(sentences({ ...plan, items: rest })).toEqual([
      ["removed", "Taken off the plan; it stood in Q4 2026: 4 person-weeks, £0."],
    ]);
    expect(sentences({ ...plan, items: [...plan.items, { ...first!, id: "R99", cost: 10 }] })).toEqual([
      ["added", "New in Q4 2026: 4 person-weeks, £10."],
    ]);
  });

  test("people and money, by quarter and role", () => {
    const { Data, ...others } = plan.capacityByRole;
    const after = {
      ...plan,
      quarters: plan.quarters.slice(0, 5),
      budget: { ...plan.budget, "2027-Q1": 168_000 },
      capacityByRole: { ...others, Data: { ...Data, "2027-Q1": 8 } },
      iterationSharePct: null,
    };
    expect(planDifference(plan, after, words).frame?.edits.map(({ sentence }) => sentence)).toEqual([
      "The plan covers Q4 2026 to Q4 2027; before, Q4 2026 to Q1 2028.",
      "Data in Q1 2027: 8 person-weeks, before 10 person-weeks.",
      "Budget in Q1 2027: £168,000, before £240,000.",
      "Held back for iteration: nothing said any more, before 5 %.",
    ]);
  });
});

describe("laws", () => {
  const quarter = fc.constantFrom("2026-Q4", "2027-Q1", "2027-Q3", "2028-Q1");
  const change = fc.record(
    {
      startQuarter: quarter,
      durationQuarters: fc.integer({ min: 1, max: 4 }),
      status: fc.constantFrom("planned", "in_progress", "done", "dropped"),
      ownerId: fc.constantFrom("U1", "U2", null),
      cost: fc.constantFrom(0, 10.25, 95_000, null),
      effortByRole: fc.constantFrom({}, { Data: 2 }, { Data: 2, Content: 1.5 }),
      needsIds: fc.constantFrom([], ["R02"], ["R06", "R02"]),
      lane: fc.constantFrom("Care", null),
    },
    { requiredKeys: [] },
  );
  const anyPlan = fc
    .tuple(
      fc.shuffledSubarray(plan.items.map(({ id }) => id)),
      fc.dictionary(fc.constantFrom(...plan.items.map(({ id }) => id)), change),
      fc.dictionary(quarter, fc.constantFrom(1, 0.01, 240_000)),
      fc.constantFrom(5, 0, null),
    )
    .map(([ids, changes, budget, iterationSharePct]): RoadmapPart => {
      const items = ids.map((id) => ({ ...plan.items.find((item) => item.id === id)!, ...changes[id] }));
      return { ...plan, budget, iterationSharePct, items: items as RoadmapPart["items"] };
    });
  const sorted = (part: RoadmapPart) => ({ ...part, items: part.items.toSorted((a, b) => byCode(a.id, b.id)) });

  test("with itself it is empty", () => {
    fc.assert(fc.property(anyPlan, (part) => isSame(planDifference(part, part), { items: [], frame: null })));
  });
  test("the order of the items makes no difference", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        expect(planDifference(sorted(a), sorted(b))).toEqual(planDifference(a, b));
      }),
    );
  });
  test("applied to what was, it gives what is", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => isSame(sorted(applyDifference(a, planDifference(a, b))), sorted(b))),
    );
  });
  test("whatever differs has a sentence", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) =>
        planDifference(a, b).items.every(({ edits }) => edits.length > 0 && edits.every(({ sentence }) => sentence)),
      ),
    );
  });
});
