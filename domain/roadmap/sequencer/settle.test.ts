import { expect, test } from "vitest";
import type { Instance, Project } from "./instance";
import { prepare } from "./prepare";
import { settle } from "./settle";
import { verifyPlan } from "./verify-plan";

const project = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  duration: 1,
  effort: [[1]],
  cost: [0],
  valuePerBucket: 0,
  ...more,
});
const ready = (projects: Project[], capacity = [1, 1, 1, 1]) => {
  const instance: Instance = {
    name: "few",
    buckets: 4,
    bucketsPerYear: 4,
    discountRateAnnual: 0.1,
    valueHorizon: 6,
    roles: ["all"],
    capacity: [capacity],
    projects,
  };
  const prepared = prepare(instance);
  if (prepared.status !== "ready") throw new Error("not ready");
  return prepared;
};

test("a fix whose worth is not counted takes the first room there is, behind what it waits for", () => {
  const prepared = ready([
    project("earner", { valuePerBucket: 10 }),
    project("fix"),
    project("after", { prerequisites: [{ id: "fix" }] }),
  ]);
  expect(settle(prepared, { earner: 0, fix: 2, after: 3 }, 0)).toEqual({ earner: 0, fix: 1, after: 2 });
  expect(settle(prepared, { earner: 0, fix: 2, after: null }, 0)).toEqual({ earner: 0, fix: 1, after: null });
});

test("what costs comes forward only as far as the allowance reaches; pins stay", () => {
  const prepared = ready([project("foundation", { cost: [100] })]);
  const late = { foundation: 3 };
  expect(settle(prepared, late, 0)).toEqual(late);
  const price = (start: number) =>
    verifyPlan(prepared.instance, late).objective - verifyPlan(prepared.instance, { foundation: start }).objective;
  expect(settle(prepared, late, price(1) + 0.001)).toEqual({ foundation: 1 });
  const pinned = ready([project("pinned", { pinnedStart: 2 })]);
  expect(settle(pinned, { pinned: 2 }, 1_000)).toEqual({ pinned: 2 });
});
