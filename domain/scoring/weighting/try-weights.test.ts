import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { type DerivedWorkspace, deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { type TriableRow, type TriedRow, tryWeights } from "./try-weights";
import { overridesWith, weightsOf } from "./weight-set";
import type { WeightSet } from "./weighting";

const file = parseWorkspaceFile(sample);
const derive = (of: WorkspaceFile) => deriveWorkspace(of, { today: "2026-11-21" });
const larkmere = derive(file);

const rowsOf = ({ assessments }: DerivedWorkspace): TriableRow[] =>
  assessments.map(({ useCase, lane, verdict, score, effortWeeks }) => ({
    id: useCase.id,
    name: useCase.name,
    status: useCase.status,
    lane,
    verdict: verdict.verdict,
    customerValue: score?.customerValue ?? null,
    creepinessBand: score?.creepinessBand ?? null,
    regretBand: score?.regretBand ?? null,
    effortWeeks,
    points: score && {
      customerValue: score.terms.customerValue.points,
      commercialValue: score.terms.commercialValue.points,
      feasibility: score.terms.feasibility.points,
      creepiness: score.terms.creepiness.points,
      regret: score.terms.regret.points,
    },
    scores: useCase.scores,
  }));

/** What the whole workspace says of itself, in the shape of a trial. */
const judged = ({ assessments, spreads }: DerivedWorkspace): TriedRow[] =>
  assessments.map(({ useCase, lane, verdict, score }) => ({
    id: useCase.id,
    name: useCase.name,
    lane,
    verdict: verdict.verdict,
    priority: score?.priority ?? null,
    rank: spreads.get(useCase.id)?.rank ?? null,
  }));

const withWeights = (of: WorkspaceFile, set: WeightSet): WorkspaceFile => ({
  ...of,
  workspace: {
    ...of.workspace,
    settings: overridesWith(of.workspace.settings, set, weightsOf(larkmere.parameters)),
  },
});

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const anySet: fc.Arbitrary<WeightSet> = fc
  .tuple(fc.tuple(share, share, share), share, share, fc.array(share, { minLength: 5, maxLength: 5 }))
  .map(([[a, b, c], creepiness, regret, multipliers]) => {
    const sum = a + b + c;
    const [one, two, three, four, five] = [...multipliers].sort((x, y) => x - y);
    return {
      weights:
        sum === 0
          ? { customerValue: 1, commercialValue: 0, feasibility: 0 }
          : { customerValue: a / sum, commercialValue: b / sum, feasibility: c / sum },
      riskWeights: { creepiness, regret },
      confidenceMultipliers: { "1": one!, "2": two!, "3": three!, "4": four!, "5": five! },
    };
  });

const answer = fc.integer({ min: 1, max: 5 });
const maybeAnswer = fc.option(answer, { freq: 20 });

/** What neither scores nor ranks read takes most of the time to compute. */
const scoredOnly: WorkspaceFile = {
  ...file,
  experiments: [],
  metricSeries: null,
  weeklySeries: null,
  returns: [],
  reviews: [],
};

/** The sample with answers, effort, status and lane of every use case thrown anew. */
const anyFile: fc.Arbitrary<WorkspaceFile> = fc
  .array(
    fc.record({
      customer: fc.tuple(answer, answer, answer, maybeAnswer),
      commercial: fc.tuple(answer, answer, answer),
      feasible: fc.tuple(answer, answer, answer, answer),
      creepy: fc.array(answer, { minLength: 7, maxLength: 7 }),
      confidence: maybeAnswer,
      stakes: answer,
      effortWeeks: fc.option(fc.integer({ min: 0, max: 30 })),
      status: fc.constantFrom("idea", "planned", "live", "stopped" as const),
      tableStakes: fc.boolean(),
    }),
    { minLength: 1, maxLength: file.useCases.length },
  )
  .map((thrown) => ({
    ...scoredOnly,
    useCases: thrown.map((each, at) => {
      const { customer, commercial, feasible, creepy, confidence, stakes, effortWeeks, status, tableStakes } = each;
      const [origin, sensitivity, expectation, specificity, intrusiveness, control, identity] = creepy as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return {
        ...file.useCases[at]!,
        status,
        tableStakes,
        effortWeeks,
        scores: {
          customerValue: { need: customer[0], help: customer[1], effort: customer[2], control: customer[3] },
          commercialValue: { reach: commercial[0], lift: commercial[1], value: commercial[2] },
          feasibility: { data: feasible[0], tech: feasible[1], content: feasible[2], people: feasible[3] },
          creepiness: { origin, sensitivity, expectation, specificity, intrusiveness, control, identity },
          confidence,
          regret: { stakes, optionsShown: 3, pressureCues: [], reliefFeatures: [] },
        },
      };
    }),
  }));

test("trying the present weights changes nothing, on the sample", () => {
  expect(tryWeights(rowsOf(larkmere), larkmere.parameters, larkmere.parameters)).toEqual(judged(larkmere));
});

test("trying weights is storing them and computing everything again, on the whole sample", () => {
  const [set] = fc.sample(anySet, { seed: 7, numRuns: 1 });
  expect(tryWeights(rowsOf(larkmere), set!, larkmere.parameters)).toEqual(judged(derive(withWeights(file, set!))));
});

test("law: trying the present weights changes nothing", () => {
  fc.assert(
    fc.property(anyFile, anySet, (thrown, set) => {
      const derived = derive(withWeights(thrown, set));
      expect(tryWeights(rowsOf(derived), weightsOf(derived.parameters), derived.parameters)).toEqual(judged(derived));
    }),
    { numRuns: 60 },
  );
});

test("law: trying weights is the same as storing them and computing the whole workspace again", () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(scoredOnly), anyFile), anySet, (thrown, set) => {
      const before = derive(thrown);
      expect(tryWeights(rowsOf(before), set, before.parameters)).toEqual(judged(derive(withWeights(thrown, set))));
    }),
    { numRuns: 60 },
  );
});

test("with nothing but feasibility the verdicts follow it, and harm still decides redesign", () => {
  const set: WeightSet = {
    ...weightsOf(larkmere.parameters),
    weights: { customerValue: 0, commercialValue: 0, feasibility: 1 },
    riskWeights: { creepiness: 0, regret: 0 },
  };
  const tried = new Map(tryWeights(rowsOf(larkmere), set, larkmere.parameters).map((row) => [row.id, row]));
  // Basket countdown: feasibility 100 · confidence 1.
  expect(tried.get("W06")).toMatchObject({ priority: 100, verdict: "redesign", rank: null });
  // Sleep on it: 87.5 · 0.8; Quiet while a case is open: 81.25 · 0.9; Replenish: 87.5 · 0.95.
  expect(tried.get("W15")).toMatchObject({ priority: 70, verdict: "now" });
  expect(tried.get("W12")).toMatchObject({ priority: 73.1, verdict: "now" });
  expect(tried.get("W09")).toMatchObject({ priority: 83.1, verdict: "now", rank: 1 });
  // Reminder: the customer-first floor holds whatever the weights; Birthday treat, 95 too, takes half the effort.
  expect(tried.get("W01")).toMatchObject({ priority: 95, verdict: "later", rank: 2 });
  expect(tried.get("W03")).toMatchObject({ priority: 95, verdict: "now", rank: 1 });
});
