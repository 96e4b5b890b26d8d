import { expect, test } from "vitest";
import { reliefFeatures } from "../enums";
import { parametersOf } from "../settings";
import { differingAnswers, isFullyAnswered, missingAnswers, withEveryGroup } from "./answers";
import { statusRefusal } from "./change-status";
import { judgeUseCase } from "./judge-use-case";
import { singleChanges } from "./single-changes";
import { useCase } from "./use-case";

const parameters = parametersOf({});
const basis = { severity: 4, needed: [], parameters };
const countdown = useCase.parse({
  id: "W06",
  name: "Basket countdown",
  status: "live",
  mode: "passive",
  moment: { type: "transition", fromTask: "validate", toTask: "buy" },
  scores: {
    customerValue: { need: 3, help: 3, effort: 4, control: 3 },
    commercialValue: { reach: 4, lift: 4, value: 4 },
    feasibility: { data: 5, tech: 5, content: 5, people: 5 },
    creepiness: {
      origin: 2,
      sensitivity: 2,
      expectation: 2,
      specificity: 2,
      intrusiveness: 2,
      control: 2,
      identity: 2,
    },
    confidence: 4,
    regret: { stakes: 4, optionsShown: 14, pressureCues: ["countdown", "scarcity"], reliefFeatures: [] },
  },
});

test("a basket countdown becomes better by taking the clock away, and the sizes are those of scoring again", () => {
  const now = judgeUseCase(countdown, basis);
  // 40·4/5 + 20·4/5 + 8·2 + 6·2 = 76: severe.
  expect(now).toMatchObject({ score: { regretRisk: 76, regretBand: "severe" }, verdict: { verdict: "redesign" } });

  const changes = singleChanges(countdown, basis, reliefFeatures);
  expect(changes.find(({ kind }) => kind === "remove_cue")).toMatchObject({
    choices: ["countdown", "scarcity"],
    after: { score: { regretRisk: 68 } },
  });
  expect(changes.find(({ kind }) => kind === "add_relief")).toMatchObject({
    choices: [...reliefFeatures],
    after: { score: { regretRisk: 66.9 } },
  });
  expect(changes.find(({ kind }) => kind === "fewer_options")).toMatchObject({
    to: 12,
    after: { score: { regretRisk: 70 } },
  });
  expect(changes[0]).toMatchObject({ kind: "mode", choices: ["active"] });
  for (const { after } of changes) expect(after.score!.regretRisk).toBeLessThanOrEqual(76);
});

test("changes that change nothing are not offered, and nothing is without scores", () => {
  const calm = {
    ...countdown,
    mode: "active" as const,
    scores: {
      ...countdown.scores!,
      regret: { stakes: 1, optionsShown: 1, pressureCues: [], reliefFeatures: reliefFeatures.slice(0, 4) },
    },
  };
  expect(singleChanges(calm, basis, reliefFeatures).filter(({ kind }) => kind !== "lower_factor")).toEqual([]);
  expect(singleChanges({ ...countdown, scores: null }, basis, reliefFeatures)).toEqual([]);
});

test("answers are counted and compared", () => {
  expect(missingAnswers(null)).toBe(21);
  expect(missingAnswers(countdown.scores)).toBe(0);
  expect(isFullyAnswered(countdown.scores!)).toBe(true);
  expect(isFullyAnswered(withEveryGroup(null))).toBe(false);
  expect(differingAnswers(countdown.scores, { ...countdown.scores!, confidence: 2 })).toEqual([
    { group: "confidence", criterion: "confidence", theirs: "4", mine: "2" },
  ]);
});

test("a status is refused with what to do instead", () => {
  const free = { hardStops: [], hasExperienceMetric: true, unreadyItems: [], stopReason: null };
  expect(statusRefusal("live", free)).toBeNull();
  expect(statusRefusal("planned", { ...free, hardStops: ["No basis. Record one."] })).toMatch(
    /planned while it is blocked. No basis/,
  );
  expect(statusRefusal("paused", { ...free, hardStops: ["No basis."] })).toBeNull();
  expect(statusRefusal("live", { ...free, unreadyItems: ["Email address"] })).toMatch(/Email address/);
  expect(statusRefusal("testing", { ...free, hasExperienceMetric: false })).toMatch(/customer metric/);
  expect(statusRefusal("stopped", free)).toMatch(/why it stops/);
});
