import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import type { Initiative } from "./initiative";
import { mergePlans } from "./merge-plans";
import { partOf, type RoadmapPart } from "./roadmap-part";

const base = partOf(parseWorkspaceFile(sample));
const template = base.items[0]!;

/** What somebody may have done to a plan: moved, renamed, dropped or taken off some items, added some, changed money and people. */
const edited = fc
  .record({
    moves: fc.dictionary(fc.constantFrom(...base.items.map(({ id }) => id)), fc.constantFrom("2027-Q1", "2028-Q1"), {
      maxKeys: 6,
    }),
    gone: fc.subarray(
      base.items.map(({ id }) => id),
      { maxLength: 3 },
    ),
    added: fc.uniqueArray(fc.constantFrom("N1", "N2", "N3"), { maxLength: 2 }),
    budget: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    pct: fc.constantFrom(5, 5, 10),
  })
  .map(
    ({ moves, gone, added, budget, pct }): RoadmapPart => ({
      ...base,
      items: [
        ...base.items
          .filter(({ id }) => !gone.includes(id))
          .map((item) => (moves[item.id] ? { ...item, startQuarter: moves[item.id]! } : item)),
        ...added.map((id): Initiative => ({ ...template, id, name: `New ${id} ${pct}` })),
      ],
      ...(budget === null ? {} : { budget: { "2027-Q1": budget * 1_000 } }),
      iterationSharePct: pct,
    }),
  );

const sorted = (part: RoadmapPart) => ({ ...part, items: part.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
const json = (value: unknown) => JSON.stringify(value ?? null);

test("where one side changed nothing, the other is the result, without a conflict", () => {
  fc.assert(
    fc.property(edited, (other) => {
      const taken = mergePlans(base, base, other, {});
      expect(taken.conflicts).toEqual([]);
      expect(sorted(taken.part)).toEqual(sorted(other));
      const kept = mergePlans(base, other, base, {});
      expect(kept.conflicts).toEqual([]);
      expect(sorted(kept.part)).toEqual(sorted(other));
    }),
  );
});

test("two sides that did the same agree", () => {
  fc.assert(
    fc.property(edited, (both) => {
      expect(mergePlans(base, both, structuredClone(both), {}).conflicts).toEqual([]);
    }),
  );
});

test("conflicts are exactly what both changed, and not to the same", () => {
  fc.assert(
    fc.property(edited, edited, (plan, scenario) => {
      const ids = new Set([base, plan, scenario].flatMap(({ items }) => items.map(({ id }) => id)));
      const find = (part: RoadmapPart, id: string) => json(part.items.find((item) => item.id === id));
      const both = [...ids].filter((id) => {
        const [was, ours, theirs] = [find(base, id), find(plan, id), find(scenario, id)];
        return was !== ours && was !== theirs && ours !== theirs;
      });
      const keys = mergePlans(base, plan, scenario, {}).conflicts.map(({ key }) => key);
      expect(keys.filter((key) => !key.startsWith("frame:")).sort()).toEqual(both.sort());
      const money = [base, plan, scenario].map(({ budget }) => json(budget));
      expect(keys.includes("frame:budget")).toBe(new Set(money).size === 3);
    }),
  );
});

test("a conflict stands as in the plan until it is decided, and deciding all for one side takes all of it", () => {
  fc.assert(
    fc.property(edited, edited, (plan, scenario) => {
      const open = mergePlans(base, plan, scenario, {});
      expect(open.undecided).toEqual(open.conflicts.map(({ key }) => key));
      const forAll = (side: "plan" | "scenario") =>
        mergePlans(base, plan, scenario, Object.fromEntries(open.conflicts.map(({ key }) => [key, side])));
      expect(forAll("plan").part).toEqual(open.part);
      expect(forAll("plan").undecided).toEqual([]);
      // The other way round it is the plan that gives way, in the same places.
      const turned = mergePlans(base, scenario, plan, {});
      expect(sorted(forAll("scenario").part)).toEqual(sorted(turned.part));
    }),
  );
});

test("the conflict names both versions", () => {
  const at = (startQuarter: string) => ({
    ...base,
    items: base.items.map((item) => (item.id === "R24" ? { ...item, startQuarter } : item)),
  });
  const { conflicts } = mergePlans(base, at("2028-Q1"), at("2027-Q3"), {});
  expect(conflicts).toMatchObject([
    { key: "R24", name: "Co-design studio", plan: { startQuarter: "2028-Q1" }, scenario: { startQuarter: "2027-Q3" } },
  ]);
});
