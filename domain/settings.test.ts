import { expect, test } from "vitest";
import defaults from "@/content/defaults.json";
import { AttuneError } from "./errors";
import { parseWorkspaceFile } from "./exchange/workspace-file";
import { parametersOf, settingsProblems } from "./settings";

const refusal = (settings: unknown) => {
  try {
    parseWorkspaceFile({ workspace: { name: "Test", settings } });
  } catch (error) {
    if (error instanceof AttuneError) return error.message;
    throw error;
  }
  return null;
};

test("overrides are merged key by key, lists replaced, null and unknown keys ignored", () => {
  const merged = parametersOf({ index: { window: 2 }, regret: { optionBandTops: [3] }, verdictCuts: null, mine: 1 });
  expect(merged.index).toEqual({ ...defaults.parameters.index, window: 2 });
  expect(merged.regret.optionBandTops).toEqual([3]);
  expect(merged.verdictCuts).toEqual(defaults.parameters.verdictCuts);
  expect(merged).not.toHaveProperty("mine");
});

test("a wrong type is refused with its path", () => {
  expect(refusal({ verdictCuts: { now: "52" } })).toBe("workspace.settings.verdictCuts.now: This must be a number.");
  expect(refusal({ regret: 3 })).toBe("workspace.settings.regret: This must be an object.");
  expect(refusal({ maturity: { stageMins: [0, "25"] } })).toMatch(/^workspace\.settings\.maturity\.stageMins/);
  expect(refusal({ index: { baseline: "last_week" } })).toMatch(/one of: previous_window, year_before/);
  expect(refusal({ index: { window: 2.5 } })).toMatch(/whole number/);
  expect(refusal({ quartersShown: 6 })).toBeNull();
});

test("benefit weights must add to 1", () => {
  expect(refusal({ weights: { customerValue: 0.5 } })).toMatch(/must add to 1/);
  expect(settingsProblems({ weights: { customerValue: 0.5, commercialValue: 0.2, feasibility: 0.3 } })).toEqual([]);
});
