import { expect, test } from "vitest";
import type { WorkspaceFile } from "../exchange/workspace-file";
import type { UseCase } from "../scoring/use-case";
import { hits, rowOf } from "./testing/changed-sample";

const changing = (id: string, change: (useCase: UseCase) => void) => (file: WorkspaceFile) =>
  change(rowOf(file.useCases, id));

const alone = (file: WorkspaceFile, ...ids: string[]) => {
  file.useCases = file.useCases.filter(({ id }) => ids.includes(id));
};

test("R-MOM-1 is silent where an active use case is live at the same switch", () => {
  const helped = changing(
    "W07",
    (useCase) => (useCase.moment = { type: "transition", fromTask: "validate", toTask: "buy" }),
  );
  expect(hits("R-MOM-1", helped)).toEqual(["W05"]);
});

test("R-MOM-2: a severe pitfall nobody active eases", () => {
  expect(hits("R-MOM-2", (file) => alone(file, "W01", "W05", "W07"))).toEqual([
    "P03",
    "P05",
    "P06",
    "P07",
    "P09",
    "P12",
    "P13",
  ]);
});

test("R-MOM-3, R-MOM-4 and R-MOM-6: a countdown back on a task switch", () => {
  const back = changing("W06", (useCase) => (useCase.status = "planned"));
  expect(hits("R-MOM-4", back)).toEqual(["W06"]);
  expect(hits("R-MOM-6", back)).toEqual(["W06"]);
  const milder = changing("W06", (useCase) => {
    useCase.status = "planned";
    useCase.scores!.regret!.pressureCues = ["preselected"];
  });
  expect(hits("R-MOM-3", milder)).toEqual(["W06"]);
  expect(hits("R-MOM-4", milder)).toEqual([]);
  expect(hits("R-MOM-6", milder)).toEqual([]);
});

test("R-MOM-5: more than twelve options at a task switch", () => {
  expect(
    hits(
      "R-MOM-5",
      changing("W10", (useCase) => (useCase.scores!.regret!.optionsShown = 13)),
    ),
  ).toEqual(["W10"]);
  expect(
    hits(
      "R-MOM-5",
      changing("W10", (useCase) => (useCase.scores!.regret!.optionsShown = 12)),
    ),
  ).toEqual([]);
  expect(
    hits(
      "R-MOM-5",
      changing("W13", (useCase) => (useCase.scores!.regret!.optionsShown = 40)),
    ),
  ).toEqual([]);
});

test("R-CRP-1: a sensitive factor or a special category item without explicit consent", () => {
  const sensitive = changing("W10", (useCase) => (useCase.scores!.creepiness!.sensitivity = 5));
  expect(hits("R-CRP-1", sensitive)).toEqual(["W10"]);
  const consented = (file: WorkspaceFile) => {
    sensitive(file);
    Object.assign(file.dataLedger.find(({ dataElementId }) => dataElementId === "D14")!, {
      sensitivity: 5,
      legalBasis: "explicit_consent",
    });
  };
  expect(hits("R-CRP-1", consented)).toEqual([]);
  const special = (file: WorkspaceFile) => {
    file.dataLedger.find(({ dataElementId }) => dataElementId === "D14")!.specialCategory = true;
  };
  expect(hits("R-CRP-1", special)).toEqual(["W10", "W15"]);
});

test("R-CRP-3, R-CRP-4 and R-CRP-9: specificity, an unconfirmed detail, an objection", () => {
  expect(
    hits(
      "R-CRP-3",
      changing("W10", (useCase) => (useCase.scores!.creepiness!.specificity = 4)),
    ),
  ).toEqual(["W10"]);
  expect(
    hits(
      "R-CRP-4",
      changing("W10", (useCase) => (useCase.repeatsUnconfirmedDetail = true)),
    ),
  ).toEqual(["W10"]);
  const objected = (useCase: UseCase) => {
    useCase.privacyReview = { status: "objected", byId: "U4", at: null, reason: null };
  };
  expect(hits("R-CRP-9", changing("W10", objected))).toEqual(["W10"]);
  expect(hits("R-CRP-9", changing("W23", objected))).toEqual([]);
});

test("R-CRP-5: personal and sensitive on a screen others see", () => {
  const seen = (channelIds: string[]) =>
    changing("W10", (useCase) => {
      Object.assign(useCase.scores!.creepiness!, { identity: 3, sensitivity: 3 });
      useCase.channelIds = channelIds;
    });
  expect(hits("R-CRP-5", seen(["website"]))).toContain("W10");
  expect(hits("R-CRP-5", seen(["account"]))).not.toContain("W10");
});

test("R-CRP-6: a sensitive category follows people", () => {
  expect(
    hits(
      "R-CRP-6",
      changing("W05", (useCase) => (useCase.sensitiveCategories = ["gift"])),
    ),
  ).toEqual(["W05"]);
  expect(
    hits(
      "R-CRP-6",
      changing("W01", (useCase) => (useCase.sensitiveCategories = ["gift"])),
    ),
  ).toEqual([]);
});

test("R-CRP-7: two DPIA criteria and no assessment", () => {
  const likely = (link: string | null) =>
    changing("W10", (useCase) => {
      useCase.dpiaCriteria = ["scoring", "large scale"];
      useCase.dpiaLink = link;
    });
  expect(hits("R-CRP-7", likely(null))).toEqual(["W10"]);
  expect(hits("R-CRP-7", likely("https://assessments.example/1"))).toEqual([]);
});

test("R-CRP-8: strangers reached with bought-in data", () => {
  const strangers = changing("W10", (useCase) => {
    useCase.relationship = "unknown";
    useCase.dataElementIds = ["D31"];
  });
  expect(hits("R-CRP-8", strangers)).toEqual(["W10"]);
  expect(
    hits(
      "R-CRP-8",
      changing("W10", (useCase) => (useCase.relationship = "unknown")),
    ),
  ).toEqual([]);
});

test("R-POR-2: passive work dominates at task switches", () => {
  expect(hits("R-POR-2", (file) => alone(file, "W01", "W05", "W07"))).toEqual(["live"]);
  expect(hits("R-POR-2", (file) => alone(file, "W01", "W07"))).toEqual([]);
});

test("R-POR-5 and R-POR-7: a unique experience for each person; choice narrowed without a way back", () => {
  expect(
    hits(
      "R-POR-5",
      changing("W10", (useCase) => (useCase.granularity = 5)),
    ),
  ).toEqual(["W10"]);
  const narrowed = (relief: ("show_all" | "dismiss_undo")[]) =>
    changing("W10", (useCase) => {
      useCase.restrictsChoice = true;
      useCase.scores!.regret!.reliefFeatures = relief;
    });
  expect(hits("R-POR-7", narrowed(["dismiss_undo"]))).toEqual(["W10"]);
  expect(hits("R-POR-7", narrowed(["show_all"]))).toEqual([]);
});

test("R-RET-2: an expected lift above 10% without a shipped replication", () => {
  expect(
    hits(
      "R-RET-2",
      changing("W07", (useCase) => (useCase.expectedRelativeLift = 0.1)),
    ),
  ).toEqual([]);
  const bold = changing("W07", (useCase) => (useCase.expectedRelativeLift = 0.11));
  expect(hits("R-RET-2", bold, "experiments")).toEqual(["W07"]);
  const replicated = (file: WorkspaceFile) => {
    bold(file);
    rowOf(file.experiments, "T2").replicatesId = "T0";
  };
  expect(hits("R-RET-2", replicated, "experiments")).toEqual([]);
});
