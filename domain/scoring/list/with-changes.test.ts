import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { pitfallSeverities } from "../../customers/pitfall-severity";
import { parseWorkspaceFile, type WorkspaceFile } from "../../exchange/workspace-file";
import { foundationsOf } from "../../foundations/block-library";
import { ledgerByElement } from "../../ledger/needed-items";
import { parametersOf } from "../../settings";
import { assessUseCase } from "../assess-use-case";
import { effortOf } from "../effort";
import { rankRobustness } from "../rank-robustness";
import { rankedRow } from "../ranked-row";
import { type Answers, answerKeys, answerOf, withAnswers } from "./answer-keys";
import { inListOrder } from "./list-order";
import { type ListedRow, listedRow } from "./listed-row";
import { formerSet, type RowSet, withChanges, withScores } from "./with-changes";

const larkmere = parseWorkspaceFile(sample);
const scoring = parametersOf({});
const basis = { scoring, ledger: larkmere.dataLedger.filter(({ status }) => status !== "retired") };

/** The list as the server makes it, from what is stored. */
function listOf(file: WorkspaceFile): ListedRow[] {
  const setting = {
    severities: pitfallSeverities(file.pitfalls),
    ledger: ledgerByElement(file.dataLedger),
    foundations: foundationsOf(file.buildingBlocks),
    parameters: scoring,
  };
  const assessments = file.useCases.map((useCase) => assessUseCase(useCase, setting));
  const spreads = rankRobustness(assessments.map(rankedRow), scoring);
  return inListOrder(
    assessments.map((each) => ({
      ...listedRow(each, spreads.get(each.useCase.id)),
      moment: "",
      momentWords: "",
      version: 1,
      templateEffortWeeks: effortOf({ effortWeeks: null, templateId: each.useCase.templateId }),
      scoredAt: null,
    })),
  );
}

const withUseCase = (id: string, change: object): WorkspaceFile => ({
  ...larkmere,
  useCases: larkmere.useCases.map((useCase) => (useCase.id === id ? { ...useCase, ...change } : useCase)),
});
const scoresOf = (id: string) => larkmere.useCases.find((each) => each.id === id)?.scores ?? null;

test("the sofa finder loses its first place when customers do not need it, and everybody else moves up", () => {
  const scores = withAnswers(scoresOf("W07"), { "customerValue.need": 1, "customerValue.help": 1, confidence: 2 });
  const after = withScores(listOf(larkmere), "W07", scores, basis);
  expect(after[0]).toMatchObject({ id: "W08", rank: 1 });
  expect(after.find(({ id }) => id === "W07")?.rank).toBeGreaterThan(1);
});

test("what the browser ranks is what the server would, whoever is scored however", () => {
  const before = listOf(larkmere);
  const answers = fc
    .array(fc.tuple(fc.constantFrom(...answerKeys), fc.option(fc.integer({ min: 1, max: 5 }))), { maxLength: 21 })
    .map((given) => Object.fromEntries(given) as Answers);
  fc.assert(
    fc.property(fc.constantFrom(...larkmere.useCases), answers, (useCase, given) => {
      const scores = withAnswers(useCase.scores, given);
      const row = before.find(({ id }) => id === useCase.id)!;
      const [after] = [withScores(before, row.id, scores, basis)];
      const status = after.find(({ id }) => id === row.id)!.status;
      expect(after).toEqual(listOf(withUseCase(useCase.id, { scores, status })));
    }),
    { numRuns: 60 },
  );
});

test("lane, effort and status rank the list anew as well", () => {
  const before = listOf(larkmere);
  const set: RowSet = { tableStakes: true, effortWeeks: 2, status: "paused" };
  expect(withChanges(before, [{ useCaseId: "W07", set }], basis)).toEqual(listOf(withUseCase("W07", set)));
});

test("rows that stay as they were stay the same objects, and an unknown id changes nothing", () => {
  const before = listOf(larkmere);
  expect(withChanges(before, [{ useCaseId: "nobody", set: { name: "x" } }], basis)).toEqual(before);
  const renamed = withChanges(before, [{ useCaseId: "W07", set: { name: "Finder" } }], basis);
  expect(renamed.filter((row, at) => row !== before[at]).map(({ name }) => name)).toEqual(["Finder"]);
  const rescored = withScores(before, "W07", scoresOf("W07")!, basis);
  expect(rescored.filter((row) => !before.includes(row)).map(({ id }) => id)).toEqual(["W07"]);
});

test("the former set takes a change back, whatever was changed", () => {
  const before = listOf(larkmere);
  const sets = fc.record(
    {
      name: fc.constant("Another name"),
      ownerId: fc.constant(null),
      tableStakes: fc.boolean(),
      function: fc.constantFrom("cx" as const, null),
      effortWeeks: fc.constantFrom(null, 0, 3, 40),
      audienceIds: fc.constant(["A1"]),
      outcomeId: fc.constant(null),
      answers: fc.constant({ "feasibility.data": 1, confidence: null } as Answers),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...before.filter(({ status }) => status !== "idea")), sets, (row, given) => {
      const set = given as RowSet;
      const former = formerSet(row, set);
      const there = withChanges(before, [{ useCaseId: row.id, set }], basis);
      const back = withChanges(there, [{ useCaseId: row.id, set: former }], basis);
      expect(back).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("answers are read and written by their key alone", () => {
  const scores = withAnswers(null, { "creepiness.origin": 4, "regret.optionsShown": 12, confidence: 3 });
  expect(answerOf(scores, "creepiness.origin")).toBe(4);
  expect(answerOf(scores, "regret.optionsShown")).toBe(12);
  expect(answerOf(scores, "confidence")).toBe(3);
  expect(answerOf(scores, "customerValue.need")).toBeNull();
  expect(scores.regret).toEqual({ stakes: null, optionsShown: 12, pressureCues: [], reliefFeatures: [] });
});
