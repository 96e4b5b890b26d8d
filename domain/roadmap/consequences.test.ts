import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { consequencesOf } from "./consequences";
import { moveInitiative } from "./move-initiative";
import { planOfWorkspace } from "./plan-of-workspace";

const plan = planOfWorkspace(deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" }));
const foresee = (initiativeId: string, startQuarter: string) => consequencesOf(plan, { initiativeId, startQuarter });

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
      )!;
      expect(back.load.map(({ quarter, before: b, after }) => [quarter, after, b])).toEqual(
        there.load.map(({ quarter, before: b, after }) => [quarter, b, after]),
      );
      expect(back.prerequisites.repaired.length).toBe(there.prerequisites.broken.length);
    }),
  );
});
