import fc from "fast-check";
import { expect, test } from "vitest";
import templates from "@/content/use_case_templates.json";
import { worstSeverity } from "../customers/pitfall-severity";
import { parametersOf } from "../settings";
import { scoreUseCase } from "./score-use-case";
import { scorerSpread } from "./scorer-spread";
import { useCase } from "./use-case";
import { verdictOf } from "./verdict";

const parameters = parametersOf({});
const none: ReadonlyMap<string, number> = new Map();
const templateOf = (id: string) => {
  const template = templates.find((entry) => entry.id === id)!;
  const { moment, mode, defaultScores: scores, pitfalls: pitfallIds } = template;
  return useCase.parse({ id, name: template.name, status: "idea", moment, mode, scores, pitfallIds });
};
const scored = (id: string) => {
  const row = templateOf(id);
  return scoreUseCase(row, worstSeverity(row.pitfallIds, none), parameters)!;
};

test.each(templates.map(({ id, defaultComputed }) => [id, defaultComputed] as const))(
  "%s has the published values",
  (id, { pitfallSeverityUsed, verdict, ...values }) => {
    const score = scored(id);
    expect(score).toMatchObject(values);
    expect(score.terms.regret.severity).toBe(pitfallSeverityUsed);
    expect(verdictOf([], score, parameters).verdict).toBe(verdict);
  },
);

test("creepiness of the finder, step by step", () => {
  const { creepiness } = scored("UC-02").terms;
  expect(creepiness.weightedMean).toBeCloseTo(1.6875, 12);
  expect(creepiness.blend).toBeCloseTo(2.2125, 12);
  expect(creepiness.points).toBeCloseTo(30.3125, 10);
});

test("a countdown in the basket, met by a severity of 4, is severe", () => {
  const countdown = templateOf("UC-11");
  const regret = { ...countdown.scores!.regret!, stakes: 4, optionsShown: 3, reliefFeatures: [] };
  const tried = { ...countdown, scores: { ...countdown.scores!, regret } };
  tried.scores.regret.pressureCues = ["countdown", "scarcity", "expiring_offer"];
  const score = scoreUseCase(tried, 4, parameters)!;
  expect(score.regretRisk).toBe(72);
  expect(score.regretBand).toBe("severe");
  expect(verdictOf([], score, parameters).reason).toBe("severe_risk");
});

test("one missing answer and nothing is scored", () => {
  const row = templateOf("UC-02");
  const creepiness = { ...row.scores!.creepiness!, identity: null };
  expect(scoreUseCase({ ...row, scores: { ...row.scores!, creepiness } }, 1, parameters)).toBeNull();
  expect(scoreUseCase({ ...row, scores: null }, 1, parameters)).toBeNull();
  expect(verdictOf([], null, parameters).verdict).toBe("unscored");
  expect(verdictOf(["R-CRP-9"], null, parameters).verdict).toBe("blocked");
});

test("low customer value never comes before later", () => {
  const score = { priority: 80, customerValue: 49.9, creepinessBand: "low", regretBand: "low" } as const;
  expect(verdictOf([], score, parameters)).toMatchObject({ verdict: "later", reason: "customer_value_floor" });
  expect(verdictOf([], { ...score, customerValue: 50 }, parameters).verdict).toBe("now");
});

test("the contributions add up to the priority", () => {
  for (const { id } of templates) {
    const { terms, unroundedPriority } = scored(id);
    const { customerValue, commercialValue, feasibility, creepiness, regret } = terms;
    const sum = [customerValue, commercialValue, feasibility, creepiness, regret].reduce(
      (total, { contribution }) => total + contribution,
      0,
    );
    expect(Math.min(100, Math.max(0, sum))).toBeCloseTo(unroundedPriority, 9);
  }
});

test("every score stays inside 0 to 100, and better answers never lower the priority", () => {
  const answer = fc.integer({ min: 1, max: 5 });
  const group = <Key extends string>(...keys: Key[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, answer])) as Record<Key, typeof answer>);
  const scores = fc.record({
    customerValue: group("need", "help", "effort", "control"),
    commercialValue: group("reach", "lift", "value"),
    feasibility: group("data", "tech", "content", "people"),
    creepiness: group("origin", "sensitivity", "expectation", "specificity", "intrusiveness", "control", "identity"),
    confidence: answer,
    regret: fc.record({
      stakes: answer,
      optionsShown: fc.integer({ min: 0, max: 200 }),
      pressureCues: fc.subarray(["countdown", "scarcity", "preselected", "expiring_offer"]),
      reliefFeatures: fc.subarray(["show_all", "dismiss_undo", "edit_inputs", "no_deadline", "explain_why"]),
    }),
  });
  const mode = fc.constantFrom("passive", "hybrid", "active");
  fc.assert(
    fc.property(scores, mode, answer, (given, tactic, severity) => {
      const base = { id: "X", name: "X", status: "idea", mode: tactic, moment: { type: "transition" } };
      const row = useCase.parse({ ...base, scores: given });
      const score = scoreUseCase(row, severity, parameters)!;
      for (const points of [score.priority, score.creepiness, score.regretRisk, score.customerValue])
        expect(points >= 0 && points <= 100).toBe(true);
      const customerValue = { ...given.customerValue, need: 5 };
      const better = scoreUseCase(
        useCase.parse({ ...base, scores: { ...given, customerValue } }),
        severity,
        parameters,
      )!;
      expect(better.priority).toBeGreaterThanOrEqual(score.priority);
    }),
  );
});

test("people who disagree are seen, and a person still decides", () => {
  const by = (scoredBy: string, answer: number, scoredAt = "2026-11-01") => ({
    scoredBy,
    answer,
    scoredAt,
    note: null,
  });
  const spread = scorerSpread(
    [by("U1", 5, "2026-10-01"), by("U1", 2), by("U2", 3), by("U3", 4), by("U4", 3)],
    "value",
    2,
  );
  expect(spread).toMatchObject({ spread: 2, disagree: true, proposal: 3 });
  expect(scorerSpread([by("U1", 2), by("U2", 3)], "value", 2)).toMatchObject({ disagree: false, proposal: 2 });
  expect(scorerSpread([by("U1", 2), by("U2", 3)], "risk", 2).proposal).toBe(3);
  expect(scorerSpread([], "risk", 2)).toMatchObject({ spread: 0, proposal: null });
});
