import type { WorkspaceFile } from "../../exchange/workspace-file";
import { addTwin, caseOf, heldOf, type RuleCase, testOf } from "./healthy-workspace";

type UseCase = WorkspaceFile["useCases"][number];
type Regret = NonNullable<NonNullable<UseCase["scores"]>["regret"]>;
type Creepiness = NonNullable<NonNullable<UseCase["scores"]>["creepiness"]>;

const w10 = (change: Partial<UseCase>) => (file: WorkspaceFile) => Object.assign(caseOf(file), change);
const w07 = (change: Partial<UseCase>) => (file: WorkspaceFile) => Object.assign(caseOf(file, "W07"), change);
const regret = (change: Partial<Regret>) => (file: WorkspaceFile) =>
  Object.assign(caseOf(file).scores!.regret!, change);
const creepiness = (change: Partial<Creepiness>) => (file: WorkspaceFile) =>
  Object.assign(caseOf(file).scores!.creepiness!, change);
const all =
  (...changes: readonly ((file: WorkspaceFile) => unknown)[]) =>
  (file: WorkspaceFile) => {
    for (const change of changes) change(file);
  };

const everythingCreeps: Creepiness = {
  origin: 5,
  sensitivity: 4,
  expectation: 5,
  specificity: 5,
  intrusiveness: 5,
  control: 5,
  identity: 5,
};
const w10Only = ["W10"];

/** Moments, privacy and the shape of the portfolio: what a use case may not do. */
export const useCaseCases: Readonly<Record<string, RuleCase>> = {
  "R-MOM-1": {
    fires: w07({ mode: "passive" }),
    found: ["W07"],
    silent: all(w07({ mode: "passive" }), (file) => addTwin(file, "W07", { mode: "hybrid" })),
  },
  "R-MOM-2": {
    fires: w10({ mode: "passive" }),
    found: ["P03"],
    silent: all(w10({ mode: "passive" }), (file) => (file.pitfalls[1]!.prevalence = 2)),
  },
  // 32 for the pitfall and 16 for the stakes: 48; one relief feature leaves 42.2.
  "R-MOM-3": {
    fires: all(w10({ mode: "passive" }), regret({ reliefFeatures: [] })),
    found: w10Only,
    silent: all(w10({ mode: "passive" }), regret({ reliefFeatures: ["show_all"] })),
  },
  // 48 and 8 for each cue: 72, and 64.
  "R-MOM-4": {
    fires: all(
      w10({ mode: "passive" }),
      regret({ pressureCues: ["countdown", "scarcity", "preselected"], reliefFeatures: [] }),
    ),
    found: w10Only,
    silent: all(w10({ mode: "passive" }), regret({ pressureCues: ["countdown", "scarcity"], reliefFeatures: [] })),
  },
  "R-MOM-5": { fires: regret({ optionsShown: 13 }), found: w10Only, silent: regret({ optionsShown: 12 }) },
  "R-MOM-6": {
    fires: regret({ pressureCues: ["scarcity"] }),
    found: w10Only,
    silent: all(
      regret({ pressureCues: ["scarcity"] }),
      w10({ moment: { type: "stage", fromTask: "shortlist", toTask: null } }),
    ),
  },

  "R-CRP-1": {
    fires: creepiness({ sensitivity: 5 }),
    found: w10Only,
    silent: all(creepiness({ sensitivity: 5 }), (file) =>
      Object.assign(heldOf(file, "D06"), { sensitivity: 5, legalBasis: "explicit_consent" }),
    ),
  },
  "R-CRP-2": {
    fires: creepiness(everythingCreeps),
    found: w10Only,
    silent: all(creepiness(everythingCreeps), w10({ status: "idea" })),
  },
  "R-CRP-3": { fires: creepiness({ specificity: 4 }), found: w10Only, silent: creepiness({ specificity: 3 }) },
  "R-CRP-4": {
    fires: w10({ repeatsUnconfirmedDetail: true }),
    found: w10Only,
    silent: w10({ repeatsUnconfirmedDetail: true, status: "paused" }),
  },
  "R-CRP-5": {
    fires: all(creepiness({ identity: 3, sensitivity: 3 }), w10({ channelIds: ["website"] })),
    found: w10Only,
    silent: all(creepiness({ identity: 3, sensitivity: 3 }), w10({ channelIds: ["account"] })),
  },
  "R-CRP-6": {
    fires: w10({ channelIds: ["paid_social"], sensitiveCategories: ["gift"] }),
    found: w10Only,
    silent: w10({ channelIds: ["email"], sensitiveCategories: ["gift"] }),
  },
  "R-CRP-7": {
    fires: w10({ dpiaCriteria: ["scoring", "large scale"] }),
    found: w10Only,
    silent: w10({ dpiaCriteria: ["scoring"] }),
  },
  "R-CRP-8": {
    fires: w10({ relationship: "unknown", dataElementIds: ["D31"] }),
    found: w10Only,
    silent: w10({ relationship: "known", dataElementIds: ["D31"] }),
  },
  "R-CRP-9": {
    fires: w10({ privacyReview: { status: "objected", byId: "U4", at: null, reason: null } }),
    found: w10Only,
    silent: w10({ privacyReview: { status: "approved", byId: "U4", at: null, reason: null } }),
  },

  "R-POR-1": {
    fires: w07({ tableStakes: true }),
    found: ["live"],
    // One of two is half, and half is not most.
    silent: all(w07({ tableStakes: true }), (file) => addTwin(file, "W07", { tableStakes: false })),
  },
  "R-POR-2": {
    fires: w07({ mode: "passive" }),
    found: ["live"],
    silent: all(w07({ mode: "passive" }), (file) => addTwin(file, "W07", { mode: "active" })),
  },
  "R-POR-3": {
    fires: w07({ weeklyTouches: { email: 2.1 } }),
    found: ["A1/email", "A2/email"],
    silent: w07({ weeklyTouches: { email: 2 } }),
  },
  "R-POR-4": {
    fires: w10({ granularity: 4, mode: "passive", intent: "promote" }),
    found: w10Only,
    silent: all(w10({ granularity: 4, mode: "passive", intent: "promote" }), (file) => {
      testOf(file).useCaseId = "W10";
    }),
  },
  "R-POR-5": { fires: w10({ granularity: 5 }), found: w10Only, silent: w10({ granularity: 4 }) },
  "R-POR-7": {
    fires: all(w10({ restrictsChoice: true }), regret({ reliefFeatures: ["dismiss_undo"] })),
    found: w10Only,
    silent: all(w10({ restrictsChoice: true }), regret({ reliefFeatures: ["show_all"] })),
  },
  "R-POR-8": {
    fires: w10({ purchaseCycleSuppression: false }),
    found: w10Only,
    silent: w10({ purchaseCycleSuppression: null }),
  },
  "R-RET-2": {
    fires: w10({ expectedRelativeLift: 0.11 }),
    found: w10Only,
    silent: w10({ expectedRelativeLift: 0.1 }),
  },
};
