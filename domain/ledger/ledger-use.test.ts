import { expect, test } from "vitest";
import { initiative } from "../roadmap/initiative";
import { useCase } from "../scoring/use-case";
import { dataItem } from "./data-item";
import { ledgerUse } from "./ledger-use";

const row = (dataElementId: string, rest: object = {}) =>
  dataItem.parse({ id: `L-${dataElementId}`, dataElementId, name: dataElementId, status: "in_use", ...rest });
const planned = useCase.parse({ id: "W1", name: "W1", status: "planned", mode: "active", moment: { type: "stage" } });
const live = { ...planned, id: "W2", status: "live" as const, dataElementIds: ["D01", "D02", "D99"] };
const starting = (startQuarter: string, status = "planned") =>
  initiative.parse({ id: "R1", kind: "use_case", name: "R1", refId: "W1", startQuarter, durationQuarters: 1, status });
const setting = {
  useCases: [planned, live],
  initiatives: [starting("2027-Q2")],
  today: "2026-11-21",
  lookaheadQuarters: 2,
};

test("a planned use counts when it starts within two quarters, and not when dropped or later", () => {
  const items = [row("D01", { useCaseIds: ["W1"], annualCost: 1_000.4, sensitivity: 3 })];
  expect(ledgerUse(items, setting)).toMatchObject({ held: 1, used: 1, unused: [], liabilityPoints: 3 });
  for (const late of [starting("2027-Q3"), starting("2026-Q4", "dropped")])
    expect(ledgerUse(items, { ...setting, initiatives: [late] })).toMatchObject({
      used: 0,
      dataUseRatePct: 0,
      unused: ["D01"],
      unusedAnnualCost: 1_000,
      liabilityPoints: 6,
    });
});

test("programme and operations are uses; proposed and retired items are not held", () => {
  const items = [
    row("D01", { useCaseIds: ["programme"] }),
    row("D02", { useCaseIds: ["operations"], status: "dormant" }),
    row("D03", { status: "proposed" }),
    row("D04", { status: "retired" }),
  ];
  expect(ledgerUse(items, setting)).toMatchObject({ held: 2, used: 2, dataUseRatePct: 100, missingBenefit: ["D01"] });
});

test("declared share looks at linked personal items only", () => {
  const items = [
    row("D01", { useCaseIds: ["W2"], source: "declared" }),
    row("D02", { useCaseIds: ["W2"], source: "inferred" }),
    row("D03", { useCaseIds: ["W2"], source: "context", legalBasis: "not_personal" }),
    row("D04", { source: "declared" }),
  ];
  expect(ledgerUse(items, setting).declaredSharePct).toBe(50);
});

test("what runs on data that is not on record, retired rows included", () => {
  expect(ledgerUse([row("D01"), row("D02", { status: "retired" })], setting).neededButNotOnLedger).toEqual({
    W2: ["D02", "D99"],
  });
});

test("bought in without provenance is without basis, whatever basis is written", () => {
  const items = [
    row("D01", { source: "purchased", legalBasis: "consent" }),
    row("D02", { source: "purchased", legalBasis: "consent", provenance: "Broker, contract of 2025" }),
    row("D03", { legalBasis: "unknown", status: "retired" }),
  ];
  expect(ledgerUse(items, setting).noBasis).toEqual(["D01"]);
});
