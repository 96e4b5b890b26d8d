import { expect, it } from "vitest";
import { parametersOf } from "../../settings";
import type { UseCaseScores } from "../use-case";
import { aimedAt, changedAnswers, effortNear, judgedBeforeAndAfter, rescored } from "./rescore";

const scores: UseCaseScores = {
  customerValue: { need: 3, help: 4, effort: 2, control: 5 },
  commercialValue: { reach: 3, lift: 3, value: 3 },
  feasibility: { data: 4, tech: 4, content: 4, people: 4 },
  creepiness: { origin: 1, sensitivity: 2, expectation: 1, specificity: 3, intrusiveness: 1, control: 2, identity: 1 },
  confidence: 3,
  regret: { stakes: 2, optionsShown: 3, pressureCues: [], reliefFeatures: [] },
};

it("an effort is told in half weeks and never as nothing", () => {
  expect([7.26, 7.24, 0, -3, 0.74].map(effortNear)).toEqual([7.5, 7, 0.5, 0.5, 0.5]);
});

it("considers only the answers that change, and leaves the stored ones alone", () => {
  const answers = aimedAt(scores, "customerValue", 75);
  expect(answers).toEqual({ customerValue: { need: 4, effort: 3 } });
  expect(rescored(scores, answers).customerValue).toEqual({ need: 4, help: 4, effort: 3, control: 5 });
  expect(scores.customerValue?.need).toBe(3);
  expect(changedAnswers(scores, { ...answers, commercialValue: { lift: 3, value: 4 } })).toEqual([
    { group: "customerValue", criterion: "need", from: 3, to: 4 },
    { group: "customerValue", criterion: "effort", from: 2, to: 3 },
    { group: "commercialValue", criterion: "value", from: 3, to: 4 },
  ]);
  expect(aimedAt(scores, "customerValue", 62.5)).toEqual({});
});

it("judges before and after by the rule the server uses", () => {
  const useCase = {
    scores,
    mode: "active" as const,
    moment: { type: "stage" as const, fromTask: "explore" as const, toTask: null },
    channelIds: [],
    sensitiveCategories: [],
    privacyReview: null,
  };
  const basis = { severity: 1, needed: [], parameters: parametersOf({}) };
  const { before, after } = judgedBeforeAndAfter(useCase, { customerValue: { need: 5, help: 5, effort: 5 } }, basis);
  expect(before.score?.customerValue).toBe(62.5);
  expect(after.score?.customerValue).toBe(100);
  // Confidence 3 keeps nine tenths of 0.4 · 37.5 points.
  expect((after.score?.unroundedPriority ?? 0) - (before.score?.unroundedPriority ?? 0)).toBeCloseTo(13.5, 9);
  expect(judgedBeforeAndAfter(useCase, {}, basis).after.score?.priority).toBe(before.score?.priority);
});
