import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { quarterOf } from "../quarters";
import type { Initiative } from "./initiative";
import { type Move, moveInitiative } from "./move-initiative";
import { isOver, planTotals, tightestRole } from "./plan-totals";
import { partOf } from "./roadmap-part";

const part = partOf(parseWorkspaceFile(sample));
const item = (more: Partial<Initiative>): Initiative => ({
  ...part.items[0]!,
  needsIds: [],
  effortByRole: {},
  ...more,
});
const totalsOf = (items: readonly Initiative[]) => planTotals({ ...part, items });
const of = (quarter: string) => totalsOf(part.items).find((each) => each.quarter === quarter)!;

test("a quarter of the sample: people by role, money, what there is and what is held back", () => {
  expect(of("2027-Q2")).toMatchObject({
    inPlan: true,
    weeks: 56,
    weeksByRole: { Content: 14, Data: 9.5, Engineering: 20.5, Marketing: 12 },
    weeksWithoutRole: 0,
    capacity: 46,
    capacityByRole: { Content: 12, Data: 10, Engineering: 13, Marketing: 11 },
    cost: 314_500,
    budget: 300_000,
    heldBack: { weeks: 2.3, weeksByRole: { Engineering: 0.65 }, money: 15_000 },
  });
  expect(tightestRole(of("2027-Q2"))).toBe("Engineering");
});

test("the quarters of an item add up to the item, to the cent and to a hundredth of a week", () => {
  const three = item({ startQuarter: "2027-Q1", durationQuarters: 3, cost: 100, effortWeeks: 10 });
  expect(totalsOf([three]).filter(({ weeks }) => weeks > 0)).toMatchObject([
    { weeks: 3.33, cost: 33.33 },
    { weeks: 3.34, cost: 33.34 },
    { weeks: 3.33, cost: 33.33 },
  ]);
});

test("what is dropped asks for nothing, what lies outside the plan is still counted, unsaid capacity is never over", () => {
  expect(totalsOf([item({ status: "dropped", cost: 5 })])[0]).toMatchObject({ weeks: 0, cost: 0 });
  const outside = totalsOf([item({ startQuarter: "2031-Q1", effortWeeks: 2, effortByRole: { Data: 2 } })]).at(-1)!;
  expect(outside).toMatchObject({ quarter: "2031-Q1", inPlan: false, weeks: 2, capacity: null, budget: null });
  expect(isOver(outside.weeks, outside.capacity)).toBe(false);
  expect(isOver(0.3, 0.1 + 0.2)).toBe(false);
});

const cents = (most: number) => fc.integer({ min: 0, max: most }).map((whole) => whole / 100);
const items = fc.array(
  fc.record({
    cost: fc.option(cents(99_999_999), { nil: null }),
    durationQuarters: fc.integer({ min: 1, max: 13 }),
    effortWeeks: fc.option(cents(60_000), { nil: null }),
    effortByRole: fc.dictionary(fc.constantFrom("Data", "Content", "Engineering"), cents(9_999)),
    status: fc.constantFrom("planned" as const, "in_progress" as const, "done" as const, "dropped" as const),
  }),
  { minLength: 1, maxLength: 12 },
);
const steps = fc.array(
  fc.record({
    at: fc.nat(11),
    undo: fc.boolean(),
    startQuarter: fc.integer({ min: 2025 * 4, max: 2030 * 4 }).map(quarterOf),
    durationQuarters: fc.option(fc.integer({ min: 1, max: 13 }), { nil: undefined }),
    lane: fc.option(fc.constantFrom("Care", "Control", null), { nil: undefined }),
  }),
  { maxLength: 25 },
);
const inHundredths = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + Math.round(each * 100), 0);

test("law: after any moves, resizes and undos the quarters add up to the items, and undoing all gives the same totals", () => {
  fc.assert(
    fc.property(items, steps, (drawn, taken) => {
      const start = drawn.map((each, at) => item({ ...each, id: `I${at}`, startQuarter: "2027-Q1" }));
      const counted = start.filter(({ status }) => status !== "dropped");
      const weeks = inHundredths(
        counted.flatMap(({ effortByRole, effortWeeks }) => {
          const roles = Object.values(effortByRole);
          return roles.length > 0 ? roles : [effortWeeks ?? 0];
        }),
      );
      const addsUp = (now: readonly Initiative[]) => {
        const totals = totalsOf(now);
        expect(inHundredths(totals.map(({ cost }) => cost))).toBe(inHundredths(counted.map(({ cost }) => cost ?? 0)));
        expect(inHundredths(totals.map((each) => each.weeks))).toBe(weeks);
        expect(inHundredths(totals.map((each) => each.weeksWithoutRole + sum(each.weeksByRole)))).toBe(weeks);
      };
      let now: readonly Initiative[] = start;
      const back: Move[] = [];
      const goBack = () => {
        const move = back.pop();
        if (move) now = moveInitiative(now, move);
      };
      for (const { at, undo, ...place } of taken) {
        const moved = now[at % now.length]!;
        const { id: initiativeId, startQuarter, durationQuarters, lane } = moved;
        if (undo) goBack();
        else {
          back.push({ initiativeId, startQuarter, durationQuarters, lane });
          now = moveInitiative(now, { initiativeId, ...place });
        }
        addsUp(now);
      }
      while (back.length > 0) goBack();
      expect(totalsOf(now)).toEqual(totalsOf(start));
    }),
  );
});

const sum = (byRole: Readonly<Record<string, number>>) =>
  Object.values(byRole).reduce((total, weeks) => total + Math.round(weeks * 100), 0) / 100;
