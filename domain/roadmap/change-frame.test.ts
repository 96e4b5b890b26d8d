import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { changeFrame, type FramePatch } from "./change-frame";
import { partOf } from "./roadmap-part";

const { items: _items, ...frame } = partOf(parseWorkspaceFile(sample));

test("a cell changes, and the capacity of its quarter is the sum of the roles to a hundredth", () => {
  const { frame: after } = changeFrame(frame, { roles: { Data: { "2026-Q4": 8.1 }, Content: { "2026-Q4": 10.2 } } });
  expect(after.capacityByRole["Data"]?.["2026-Q4"]).toBe(8.1);
  // Marketing 10 and Engineering 12
  expect(after.capacityWeeks["2026-Q4"]).toBe(40.3);
  expect(after.capacityWeeks["2027-Q1"]).toBe(48);
});

test.each<[string, FramePatch]>([
  ["a role is added", { roles: { Design: {} } }],
  ["a role with weeks is added", { roles: { Design: { "2027-Q1": 3.33 } } }],
  ["a role goes", { roles: { Content: null } }],
  ["every role goes", { roles: { Marketing: null, Content: null, Data: null, Engineering: null } }],
  ["budget in cents", { budget: { "2026-Q4": 110_000.55, "2029-Q1": 1 } }],
  ["a value is taken away", { budget: { "2027-Q1": null }, contentHours: { "2027-Q1": null } }],
  ["held back", { heldBackPct: null }],
  ["a quarter less", { quarters: frame.quarters.slice(1), budget: { "2026-Q4": null } }],
  ["nothing", {}],
])("what is taken back is exactly what it was: %s", (_name, patch) => {
  const { frame: after, back } = changeFrame(frame, patch);
  expect(changeFrame(after, back).frame).toEqual(frame);
});

test("any row of changes, taken back in order, leads to where it began", () => {
  let now = frame;
  const backs: FramePatch[] = [];
  for (let step = 0; step < 40; step++) {
    const quarter = frame.quarters[step % 6]!;
    const cells = { [quarter]: step % 5 === 0 ? null : step * 0.37 };
    const role = ["Data", "Design", "Content"][step % 3]!;
    const done = changeFrame(
      now,
      step % 7 === 3 ? { roles: { [role]: null } } : { roles: { [role]: cells }, budget: cells },
    );
    backs.unshift(done.back);
    now = done.frame;
  }
  for (const back of backs) now = changeFrame(now, back).frame;
  expect(now).toEqual(frame);
});

test.each<[FramePatch, string]>([
  [{ roles: { Data: { "2027-Q1": -1 } } }, "-1 person-weeks for Data in Q1 2027 is less than nothing."],
  [{ weeks: { "2027-Q1": 1e7 } }, "10,000,000 person-weeks for Everybody in Q1 2027: at most 100,000 can be."],
  [{ budget: { "2027-Q1": -0.01 } }, "-0.01 of budget in Q1 2027 is less than nothing."],
  [{ quarters: ["2027-Q1", "2027-Q3"] }, "Plan quarters follow one another: Q3 2027 does not come after Q1 2027."],
])("what is less than nothing, absurd or out of order is refused with its numbers", (patch, sentence) => {
  expect(() => changeFrame(frame, patch)).toThrow(sentence);
});
