import type { WorkspaceFile } from "../../exchange/workspace-file";
import { caseOf, heldOf, itemOf, type RuleCase, returnOf, testOf, whole } from "./healthy-workspace";

type DataItem = WorkspaceFile["dataLedger"][number];
type Item = NonNullable<WorkspaceFile["roadmap"]>["items"][number];

const d11 = (change: Partial<DataItem>) => (file: WorkspaceFile) => Object.assign(heldOf(file), change);
const r02 = (change: Partial<Item>) => (file: WorkspaceFile) => Object.assign(itemOf(file), change);
const blockOf = (file: WorkspaceFile, id: string) => file.buildingBlocks.find(({ blockId }) => blockId === id)!;
const withoutUse = (file: WorkspaceFile) => {
  const useCase = caseOf(file, "W07");
  useCase.dataElementIds = useCase.dataElementIds.filter((id) => id !== "D11");
  heldOf(file).useCaseIds = [];
};
const planned = (file: WorkspaceFile) =>
  file.roadmap!.items.push({ ...itemOf(file), id: "R99", kind: "use_case", refId: "W10", raisesBlockTo: null });
const results = (file: WorkspaceFile, at: number) => testOf(file).results[at]!.arms["treatment"]!;
const segment = (file: WorkspaceFile, shareOfTraffic: number) => {
  const none = { x: null, sd: 20, promoters: null, passives: null, detractors: null, invited: null };
  testOf(file).segments = [
    {
      ...{ name: "New here", shareOfTraffic, metricId: "M-CONF", type: "mean" },
      arms: { control: { ...none, n: 400, mean: 63 }, treatment: { ...none, n: 400, mean: 40 } },
    },
  ];
};
const soon = (confidence: number) => (file: WorkspaceFile) => {
  Object.assign(returnOf(file), { function: "cx", actualThrough: null, incrementalMargin: [900_000, 0, 0, 0, 0, 0] });
  caseOf(file, "W07").scores!.confidence = confidence;
};
const losing = (useCaseId: string | null) => (file: WorkspaceFile) => {
  file.returns = [{ ...structuredClone(whole.returns.find(({ id }) => id === "F2")!), useCaseId }];
};
const share = (spent: number) => (file: WorkspaceFile) => {
  file.strategy = null;
  Object.assign(file.spend!, { marketingSpend: 1_000, personalizationSpend: spent });
};

/** Data held, roadmap, returns, tests and evidence. */
export const planAndTestCases: Readonly<Record<string, RuleCase>> = {
  "R-LED-1": {
    fires: withoutUse,
    found: ["D11"],
    silent: (file) => {
      withoutUse(file);
      heldOf(file).status = "retired";
    },
  },
  "R-LED-2": {
    fires: d11({ benefitStatement: "  " }),
    found: ["D11"],
    silent: d11({ benefitStatement: "We can show what fits." }),
  },
  "R-LED-3": {
    fires: d11({ legalBasis: "unknown" }),
    found: ["D11"],
    silent: d11({ legalBasis: "unknown", status: "retired" }),
  },
  "R-LED-4": {
    fires: d11({ retentionDays: 30, lastUsedAt: "2026-10-21" }),
    found: ["D11"],
    silent: d11({ retentionDays: 30, lastUsedAt: "2026-10-22" }),
  },
  "R-LED-5": {
    fires: (file) => (file.dataLedger = file.dataLedger.filter(({ dataElementId }) => dataElementId !== "D11")),
    found: ["W07/D11"],
    // Only what is planned needs it: it must be on record before it runs, not before it is planned.
    silent: (file) => (file.dataLedger = file.dataLedger.filter(({ dataElementId }) => dataElementId !== "D06")),
  },
  "R-LED-6": {
    fires: d11({ legalBasis: "legitimate_interests", liaDate: null }),
    found: ["D11"],
    silent: d11({ legalBasis: "legitimate_interests", liaDate: "2026-01-10" }),
  },

  "R-SEQ-1": {
    fires: planned,
    found: ["R99/B09"],
    silent: (file) => {
      planned(file);
      blockOf(file, "B09").level = 2;
    },
  },
  "R-SEQ-2": {
    fires: (file) => (blockOf(file, "B05").prerequisites = [{ block: "B07", minLevel: 1 }]),
    found: ["B05/B05>B06>B07"],
    silent: (file) => (blockOf(file, "B05").prerequisites = []),
  },
  "R-SEQ-3": { fires: r02({ effortWeeks: 41 }), found: ["2026-Q4"], silent: r02({ effortWeeks: 40 }) },
  "R-SEQ-4": {
    fires: r02({ platformPurchase: true, linkedUseCaseIds: [] }),
    found: ["R02"],
    silent: r02({ platformPurchase: true, linkedUseCaseIds: ["W10"] }),
  },
  "R-SEQ-5": {
    fires: r02({ effortWeeks: 27 }),
    found: ["R02"],
    silent: r02({ effortWeeks: 27, firstReleaseQuarter: "2027-Q1" }),
  },
  "R-SEQ-6": {
    fires: r02({ kind: "use_case", refId: "W07", raisesBlockTo: null }),
    found: ["plan"],
    silent: (file) => (file.roadmap!.items = []),
  },
  "R-POR-6": {
    fires: r02({ contentVersions: 421, hoursPerVersion: 1 }),
    found: ["2026-Q4"],
    silent: r02({ contentVersions: 420, hoursPerVersion: 1 }),
  },

  "R-RET-1": { fires: soon(4), found: ["F1"], silent: soon(5) },
  "R-RET-3": {
    fires: (file) => (returnOf(file).basisEvidenceId = "EV-ROI-20"),
    found: ["F1"],
    silent: (file) => (returnOf(file).basisEvidenceId = "EV-STRATEGY-5"),
  },
  // The test of W07 showed that customers gained: then a loss by the horizon is not for nothing.
  "R-RET-4": { fires: losing(null), found: ["F2"], silent: losing("W07") },
  "R-RET-5": { fires: share(140), found: ["FY2026"], silent: share(139) },
  "R-RET-6": {
    fires: (file) => (file.spend!.byCategory["privacy_protection"] = 0),
    found: ["FY2026/privacy_protection"],
    silent: (file) => (file.spend!.byCategory["people_other"] = 0),
  },

  "R-EXP-1": {
    fires: (file) => (testOf(file).results = testOf(file).results.slice(0, 1)),
    found: ["T2"],
    silent: (file) => Object.assign(testOf(file), { results: testOf(file).results.slice(0, 1), status: "draft" }),
  },
  "R-EXP-2": {
    fires: (file) => (testOf(file).arms[1]!.exposed = 148_000),
    found: ["T2"],
    silent: (file) => (testOf(file).arms[1]!.exposed = 151_000),
  },
  "R-EXP-3": {
    fires: (file) => (testOf(file).plannedPerArm = 151_601),
    found: ["T2"],
    silent: (file) => (testOf(file).plannedPerArm = 151_600),
  },
  "R-EXP-4": {
    fires: (file) => (results(file, 1).mean = 55),
    found: ["T2/treatment"],
    silent: (file) => (results(file, 1).mean = 64),
  },
  "R-EXP-5": {
    fires: (file) => (results(file, 0).x = 3_200),
    found: ["T2/treatment"],
    silent: (file) => (results(file, 0).x = 2_990),
  },
  "R-EXP-6": {
    fires: (file) => segment(file, 0.1),
    found: ["T2/New here"],
    silent: (file) => segment(file, 0.09),
  },
  "R-EXP-7": {
    fires: (file) => (results(file, 1).invited = 9_000),
    found: ["T2/M-CONF"],
    silent: (file) => (results(file, 1).invited = 6_100),
  },
  "R-EXP-8": {
    fires: (file) => (results(file, 0).x = 4_300),
    found: ["T2/treatment"],
    silent: (file) => (results(file, 0).x = 3_200),
  },

  "R-EVD-1": {
    fires: (file) => file.evidencePins.push({ ...file.evidencePins[0]!, evidenceId: "EV-SPEND-14" }),
    found: ["EV-SPEND-14"],
    silent: (file) => file.evidencePins.push({ ...file.evidencePins[0]! }),
  },
};
