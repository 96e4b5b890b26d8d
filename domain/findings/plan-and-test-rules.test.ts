import { expect, test } from "vitest";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { exportFindings } from "./export-findings";
import type { Finding } from "./find-findings";
import { rules } from "./rules";
import { hits, rowOf } from "./testing/changed-sample";
import { findingsThatMatter } from "./that-matter";

test("R-SEQ-2: circular prerequisites", () => {
  const circle = (file: WorkspaceFile) => {
    file.buildingBlocks.find(({ blockId }) => blockId === "B05")!.prerequisites = [{ block: "B07", minLevel: 1 }];
    file.buildingBlocks.find(({ blockId }) => blockId === "B17")!.prerequisites = [{ block: "B17", minLevel: 1 }];
  };
  expect(hits("R-SEQ-2", circle)).toEqual(["B05/B05>B06>B07", "B17/B17"]);
});

test("R-SEQ-4: a platform bought before a use case needs it", () => {
  const bought = (linkedUseCaseIds: string[]) => (file: WorkspaceFile) =>
    Object.assign(rowOf(file.roadmap!.items, "R18"), { platformPurchase: true, linkedUseCaseIds });
  expect(hits("R-SEQ-4", bought([]))).toEqual(["R18"]);
  expect(hits("R-SEQ-4", bought(["W22"]))).toEqual(["R18"]);
  expect(hits("R-SEQ-4", bought(["W22", "W10"]))).toEqual([]);
});

test("R-SEQ-5: too big a first step", () => {
  const big = (firstReleaseQuarter: string | null) => (file: WorkspaceFile) =>
    Object.assign(rowOf(file.roadmap!.items, "R23"), { effortWeeks: 27, firstReleaseQuarter });
  expect(hits("R-SEQ-5", big(null))).toEqual(["R23"]);
  expect(hits("R-SEQ-5", big("2028-Q1"))).toEqual([]);
  expect(hits("R-SEQ-5", big("2028-Q2"))).toEqual(["R23"]);
});

test("R-SEQ-6: tactics planned, and no foundation begun in the first two quarters", () => {
  const late = (file: WorkspaceFile) => {
    for (const item of file.roadmap!.items) if (item.kind === "building_block") item.startQuarter = "2027-Q2";
  };
  expect(hits("R-SEQ-6", late)).toEqual(["plan"]);
  expect(hits("R-SEQ-6", (file) => (file.roadmap!.items = []))).toEqual([]);
});

test("R-POR-6: more content than hands", () => {
  const content = (contentVersions: number) => (file: WorkspaceFile) =>
    Object.assign(rowOf(file.roadmap!.items, "R23"), { contentVersions, hoursPerVersion: 10 });
  expect(hits("R-POR-6", content(97))).toEqual(["2027-Q4", "2028-Q1"]);
  expect(hits("R-POR-6", content(96))).toEqual([]);
});

test("R-RET-1: money expected before the horizon, without an own controlled test", () => {
  const soon = (confidence: number) => (file: WorkspaceFile) => {
    const line = rowOf(file.returns, "F3");
    line.actualThrough = null;
    line.incrementalMargin = line.incrementalMargin.map((margin) => (margin ?? 0) + 30_000);
    rowOf(file.useCases, "W08").scores!.confidence = confidence;
  };
  expect(hits("R-RET-1", soon(4))).toEqual(["F3"]);
  expect(hits("R-RET-1", soon(5))).toEqual([]);
});

test("R-RET-3: a vendor claim or prediction is no plan figure", () => {
  expect(hits("R-RET-3", (file) => (rowOf(file.returns, "F4").basisEvidenceId = "EV-ROI-20"))).toEqual(["F4"]);
  expect(hits("R-RET-3", (file) => (rowOf(file.returns, "F4").basisEvidenceId = "EV-STRATEGY-5"))).toEqual([]);
});

test("R-RET-5 and R-RET-6: spending without a strategy; costs left out", () => {
  expect(hits("R-RET-5", (file) => (file.strategy = null))).toEqual(["FY2026"]);
  const costs = (file: WorkspaceFile) => {
    file.spend!.byCategory = { ...file.spend!.byCategory, privacy_protection: 0, content_creation: null };
  };
  expect(hits("R-RET-6", costs)).toEqual(["FY2026/content_creation", "FY2026/privacy_protection"]);
  expect(hits("R-RET-6", (file) => (file.spend!.personalizationSpend = 0))).toEqual([]);
});

test("R-EXP-1 and R-EXP-7: no experience guardrail; people answered at different rates", () => {
  const unguarded = (file: WorkspaceFile) => {
    const experiment = rowOf(file.experiments, "T2");
    experiment.results = experiment.results.filter(({ role }) => role === "primary");
  };
  expect(hits("R-EXP-1", unguarded, "experiments")).toEqual(["T2"]);
  const uneven = (file: WorkspaceFile) => {
    rowOf(file.experiments, "T2").results[1]!.arms["treatment"]!.invited = 9000;
  };
  expect(hits("R-EXP-7", uneven, "experiments")).toEqual(["T2/M-CONF"]);
});

test("R-EXP-5 and R-EXP-8: a lift to repeat, and one too good to be true", () => {
  const orders = (x: number) => (file: WorkspaceFile) => {
    rowOf(file.experiments, "T2").results[0]!.arms["treatment"]!.x = x;
  };
  expect(hits("R-EXP-5", orders(3200), "experiments")).toEqual(["T2/treatment"]);
  expect(hits("R-EXP-8", orders(3200), "experiments")).toEqual([]);
  expect(hits("R-EXP-8", orders(4300), "experiments")).toEqual(["T2/treatment"]);
});

test("R-EVD-2: one side of a conflict goes out", () => {
  const group = ["EV-NOSTRATEGY-60", "EV-STRATEGY-5"];
  expect(exportFindings("board", group.slice(0, 1)).map(({ ruleId, entityId }) => [ruleId, entityId])).toEqual([
    ["R-EVD-2", "board"],
  ]);
  expect(exportFindings("board", group)).toEqual([]);
  expect(exportFindings("board", ["EV-UNKNOWN"])).toEqual([]);
});

test("what matters most comes first: hard stops, then errors, each rule once before any twice", () => {
  const finding = (ruleId: string, entityId: string): Finding => {
    const { severity, hardStop, entityType, message, suggestedFix: fix } = rules.get(ruleId)!;
    return { ruleId, entityId, entityType, detail: null, severity, hardStop, message, fix };
  };
  const all = [
    finding("R-STR-3", "W02"),
    finding("R-MOM-1", "W05"),
    finding("R-MOM-1", "W01"),
    finding("R-SEQ-1", "R24"),
    finding("R-CRP-9", "W10"),
    finding("R-SEQ-6", "plan"),
  ];
  expect(findingsThatMatter(all).map(({ ruleId, entityId }) => `${ruleId} ${entityId}`)).toEqual([
    "R-CRP-9 W10",
    "R-MOM-1 W01",
    "R-SEQ-1 R24",
    "R-MOM-1 W05",
    "R-STR-3 W02",
  ]);
  expect(findingsThatMatter([...all].reverse())).toEqual(findingsThatMatter(all));
});
