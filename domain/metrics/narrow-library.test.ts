import { expect, test } from "vitest";
import { everyMetric, narrowLibrary, orderLibrary } from "./narrow-library";

const base = {
  ...{ formula: null, uses: [], hasOutcomeTarget: false, setting: null },
  ...{ hasWeekly: false, hasSegments: false, own: null },
};
const metrics = [
  {
    ...base,
    ...{ id: "M-RUSH", name: "Felt rushed", family: "cx" as const, side: "customer" as const, uses: [1, 2] },
    setting: { target: 9.5, harmLimit: 20 },
    values: { owed: "2026-10", last: "2026-09" },
  },
  {
    ...base,
    ...{ id: "M-CONV", name: "Conversion rate", family: "commercial" as const, side: "commercial" as const },
    ...{ formula: "orders / visits", uses: [1], hasOutcomeTarget: true, values: { owed: null, last: "2026-10" } },
  },
  {
    ...base,
    ...{ id: "OM-1", name: "Felt calm", family: "trust" as const, side: "customer" as const },
    ...{ values: null, own: { version: 1 } },
  },
];
const ids = (more: Partial<typeof everyMetric>) =>
  narrowLibrary(metrics, { ...everyMetric, ...more }).map(({ id }) => id);

test("each part of the filter, alone and together", () => {
  expect(ids({})).toHaveLength(3);
  expect(ids({ text: "felt RUSH" })).toEqual(["M-RUSH"]);
  expect(ids({ text: "visits" })).toEqual(["M-CONV"]);
  expect(ids({ side: "customer" })).toEqual(["M-RUSH", "OM-1"]);
  expect(ids({ side: "customer", family: "trust" })).toEqual(["OM-1"]);
  expect(ids({ use: "with" })).toEqual(["M-RUSH", "M-CONV"]);
  expect(ids({ limit: "without", use: "with" })).toEqual(["M-CONV"]);
  expect(ids({ values: "without" })).toEqual(["OM-1"]);
  expect(ids({ values: "owed" })).toEqual(["M-RUSH"]);
  expect(ids({ own: "with" })).toEqual(["OM-1"]);
});

test("a target that an outcome sets is a target", () => {
  expect(ids({ target: "with" })).toEqual(["M-RUSH", "M-CONV"]);
  expect(ids({ target: "without" })).toEqual(["OM-1"]);
});

test("orders: by name, by use, by the latest value, ties by name", () => {
  const order = (by: Parameters<typeof orderLibrary>[1], down = false) =>
    orderLibrary(metrics, by, down).map(({ id }) => id);
  expect(order("library")).toEqual(["M-RUSH", "M-CONV", "OM-1"]);
  expect(order("name")).toEqual(["M-CONV", "OM-1", "M-RUSH"]);
  expect(order("used", true)).toEqual(["M-RUSH", "M-CONV", "OM-1"]);
  expect(order("latest")).toEqual(["OM-1", "M-RUSH", "M-CONV"]);
});
