import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { consequencesOf } from "./consequences";
import { type Move, moveInitiative } from "./move-initiative";
import { planOfWorkspace } from "./plan-of-workspace";

const plan = planOfWorkspace(deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" }));
const options = { discountRate: 0.1, quartersBeyond: 4 };
const foresee = (initiativeId: string, startQuarter: string) =>
  consequencesOf(plan, { initiativeId, startQuarter }, options);

test("moving the studio behind modular content repairs its prerequisite and lightens the quarter", () => {
  const told = foresee("R24", "2028-Q1");
  expect(told?.prerequisites.repaired.map(({ itemId, block }) => [itemId, block])).toEqual([["R24", "B09"]]);
  expect(told?.prerequisites.broken).toEqual([]);
  expect(told?.load.map(({ quarter, before, after }) => [quarter, before, after])).toEqual([
    ["2027-Q4", 42, 31],
    ["2028-Q2", 0, 11],
  ]);
  expect(told?.valueWaiting).toEqual({ points: 40.4, sentence: "40.4 priority points wait 1 quarter longer." });
});

test("moving a foundation later breaks what stands on it and says for whom", () => {
  const told = foresee("R07", "2027-Q4");
  expect(told?.prerequisites.broken.map(({ itemId, block }) => `${itemId} ${block}`)).toContain("R14 B09");
  expect(told?.valueWaiting?.points).toBeCloseTo(142.2 * 4, 1);
});

test("customers who struggle at a switch wait longer when their help moves out", () => {
  const told = foresee("R14", "2027-Q4");
  expect(told?.customer.pitfalls.map(({ pitfallId, quarters }) => [pitfallId, quarters])).toEqual([["P03", 2]]);
  expect(told?.customer.experience?.sentence).toMatch(/2 quarters later/);
  expect(told?.customer.harm?.creepinessBand).toBe("moderate");
});

test("an overloaded quarter is told to be over, or no longer over", () => {
  expect(foresee("R15", "2027-Q4")?.load.find(({ quarter }) => quarter === "2027-Q2")).toMatchObject({
    before: 56,
    after: 48,
    wasOver: true,
    isOver: true,
  });
  expect(foresee("R14", "2027-Q4")?.load.find(({ quarter }) => quarter === "2027-Q2")).toMatchObject({ isOver: false });
});

const change = (initiativeId: string, to: Omit<Move, "initiativeId" | "startQuarter">) => {
  const { startQuarter } = plan.initiatives.find(({ id }) => id === initiativeId)!;
  return consequencesOf(plan, { initiativeId, startQuarter, ...to }, options)!;
};

test("a resize spreads people and money, and what follows waits", () => {
  const told = change("R24", { durationQuarters: 3 });
  expect(told.item).toMatchObject({ quartersLater: 0, endsLater: 1 });
  expect(told.load.map(({ quarter, before, after }) => [quarter, before, after])).toEqual([
    ["2027-Q4", 42, 38.34],
    ["2028-Q1", 41, 37.32],
    ["2028-Q2", 0, 7.34],
  ]);
  expect(
    told.cost.map(({ quarter, before, after, wasOver, isOver }) => [quarter, before, after, wasOver, isOver]),
  ).toEqual([
    ["2027-Q4", 287_000, 257_000, false, false],
    ["2028-Q1", 351_000, 321_000, true, true],
    ["2028-Q2", 0, 60_000, false, false],
  ]);
  expect(told.roles.find(({ role, quarter }) => role === "Content" && quarter === "2028-Q2")).toMatchObject({
    before: 0,
    after: 2.67,
    capacity: null,
  });
  expect(told.valueWaiting?.points).toBe(40.4);
  expect(told.customer.experience?.sentence).toMatch(/1 quarter later/);
});

test("another lane, owner or horizon moves nobody's dates, load or money", () => {
  const told = change("R24", { lane: "Care", ownerId: "U2", horizon: "cx" });
  expect(told).toMatchObject({
    load: [],
    roles: [],
    cost: [],
    item: { to: { lane: "Care", ownerId: "U2", horizon: "cx" } },
  });
  expect(told.worth.after.total).toBe(told.worth.before.total);
  expect(told.sentences).toEqual([
    "No date, load, cost or order changes: only where it is listed and who answers for it.",
  ]);
});

test("other work that is needed breaks and is repaired in both directions", () => {
  const later = foresee("R06", "2027-Q2")!.prerequisites.broken;
  expect(later.map(({ itemId, neededId, sentence }) => [itemId, neededId, sentence])).toEqual([
    [
      "R16",
      "R06",
      "Replenish: ask when, full roll-out would start in 2027-Q2; it needs Ask-when extension with larger effort survey, which is done from 2027-Q3 on.",
    ],
  ]);
  expect(foresee("R16", "2026-Q4")!.prerequisites.broken.map(({ itemId }) => itemId)).toContain("R16");
  const broken = {
    ...plan,
    initiatives: moveInitiative(plan.initiatives, { initiativeId: "R06", startQuarter: "2027-Q2" }),
  };
  const back = consequencesOf(broken, { initiativeId: "R16", startQuarter: "2027-Q3" }, options)!;
  expect(back.prerequisites.repaired.map(({ neededId }) => neededId)).toEqual(["R06"]);
});

test("a deadline, an earliest start and a pin are said, and what contradicts itself is refused", () => {
  expect(foresee("R22", "2028-Q2")?.dates).toEqual({
    broken: ["It would run to Q2 2028, past its deadline in Q1 2028."],
    repaired: [],
    remaining: [],
    refused: [],
  });
  expect(foresee("R27", "2027-Q3")?.dates.broken).toEqual(["It would start in Q3 2027; it cannot before Q4 2027."]);
  const pinned = foresee("R05", "2027-Q1")!.dates;
  expect(pinned.broken[0]).toBe("It is pinned to Q4 2026; the pin would go with it.");
  expect(pinned.refused).toEqual(["Pinned to Q1 2027 it ends after its deadline in Q4 2026."]);
});

test("what the plan is worth now and after: a foundation moved later takes what stands on it with it", () => {
  const { before, after } = foresee("R07", "2027-Q4")!.worth;
  expect(before.unit).toBe("points");
  expect(after.total).toBeLessThan(before.total);
  const change = [...before.byItem].reduce((sum, [id, worth]) => sum + (after.byItem.get(id) ?? 0) - worth, 0);
  expect(change).toBeCloseTo(after.total - before.total, 6);
});

test("an unknown item has no consequences, and a move to where it is changes nothing", () => {
  expect(foresee("R99", "2028-Q1")).toBeNull();
  expect(foresee("R24", "2027-Q4")?.sentences).toEqual(["Nothing changes in time, load or order."]);
  expect(moveInitiative(plan.initiatives, { initiativeId: "R24", startQuarter: "2027-Q4" })).toBe(plan.initiatives);
});

test("whatever the move: others keep their identity, and moving back restores every load", () => {
  const ids = fc.constantFrom(...plan.initiatives.map(({ id }) => id));
  const quarters = fc.constantFrom(...plan.quarters, "2031-Q2", "2020-Q1");
  fc.assert(
    fc.property(ids, quarters, (initiativeId, startQuarter) => {
      const before = plan.initiatives.find(({ id }) => id === initiativeId)!;
      const moved = moveInitiative(plan.initiatives, { initiativeId, startQuarter });
      moved.forEach((item, index) => {
        if (item.id !== initiativeId) expect(item).toBe(plan.initiatives[index]);
      });
      const there = foresee(initiativeId, startQuarter)!;
      const back = consequencesOf(
        { ...plan, initiatives: moved },
        { initiativeId, startQuarter: before.startQuarter },
        options,
      )!;
      expect(back.load.map(({ quarter, before: b, after }) => [quarter, after, b])).toEqual(
        there.load.map(({ quarter, before: b, after }) => [quarter, b, after]),
      );
      expect(back.prerequisites.repaired.length).toBe(there.prerequisites.broken.length);
    }),
  );
});

test("an audience hears from us longer when what retires a message moves out, and over the cap is said", () => {
  const audience = { audience: "New owners", channel: "paid social", cap: 3 };
  const pressed = {
    ...plan,
    pressure: [
      {
        ...audience,
        parts: [
          { useCaseId: "W05", weekly: 6 },
          { useCaseId: null, weekly: 1 },
        ],
      },
    ],
  };
  const told = consequencesOf(pressed, { initiativeId: "R05", startQuarter: "2027-Q2" }, options)!;
  expect(told.pressure).toMatchObject([
    { from: "2027-Q1", to: "2027-Q2", before: 1, after: 7, wasOver: false, isOver: true },
  ]);
  expect(told.pressure[0]?.sentence).toBe(
    "From 2027-Q1 to 2027-Q2 New owners get 7 messages a week by paid social instead of 1: now over the cap of 3.",
  );
  expect(told.sentences).toContain(told.pressure[0]?.sentence);
  expect(consequencesOf(pressed, { initiativeId: "R24", startQuarter: "2028-Q1" }, options)?.pressure).toEqual([]);
});
