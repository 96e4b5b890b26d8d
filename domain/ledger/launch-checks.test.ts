import { expect, test } from "vitest";
import { useCase } from "../scoring/use-case";
import { dataItem } from "./data-item";
import { checkHints, type GateScene, gateStanding, launchChecks, openGateRefusal, tickRefusal } from "./launch-checks";

const item = (rest: object = {}) =>
  dataItem.parse({
    id: "L1",
    dataElementId: "D10",
    name: "Size or fit",
    status: "in_use",
    purpose: "show what fits",
    benefitStatement: "Shows what will fit.",
    legalBasis: "consent",
    ...rest,
  });
const scene = (change: object = {}, rest: Partial<GateScene> = {}): GateScene => ({
  useCase: useCase.parse({
    id: "W1",
    name: "W1",
    status: "planned",
    mode: "active",
    moment: { type: "stage" },
    ...change,
  }),
  needed: [item()],
  missing: [],
  sharedChannels: [],
  ...rest,
});
const says = (key: number, given: GateScene) => checkHints(given)[key]?.says;

test("there are seven checks, and each has a hint", () => {
  expect(launchChecks.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(Object.keys(checkHints(scene()))).toEqual(launchChecks.map(({ key }) => key));
});

test("the record proposes a basis, no sensitive category and no shared screen; the rest a person has to see", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((key) => says(key, scene()))).toEqual([null, true, false, null, true, true, null]);
  const relief = { regret: { stakes: 1, optionsShown: 3, reliefFeatures: ["explain_why", "dismiss_undo"] } };
  expect(says(3, scene({ scores: relief }))).toBeNull();
});

test("the record contradicts what it can see", () => {
  expect(says(1, scene({}, { needed: [item({ benefitStatement: "" })] }))).toBe(false);
  expect(says(2, scene({}, { missing: ["Location"] }))).toBe(false);
  expect(says(2, scene({}, { needed: [item({ specialCategory: true })] }))).toBe(false);
  expect(says(4, scene({ purchaseCycleSuppression: false }))).toBe(false);
  expect(says(5, scene({ sensitiveCategories: ["gift"] }))).toBe(false);
  const personal = { scores: { creepiness: { identity: 3, sensitivity: 3 } } };
  expect(says(6, scene(personal, { sharedChannels: ["Direct mail"] }))).toBe(false);
  expect(says(6, scene({}, { sharedChannels: ["Direct mail"] }))).toBeNull();
});

test("against the record a tick needs a note; taking it away does not", () => {
  const hint = { says: false, because: "It touches: gift." };
  expect(tickRefusal({ passed: true, note: " " }, hint)).toMatch(/Say why it holds/);
  expect(tickRefusal({ passed: true, note: "Left out of this one" }, hint)).toBeNull();
  expect(tickRefusal({ passed: false, note: null }, hint)).toBeNull();
  expect(tickRefusal({ passed: true, note: null }, { says: null, because: "" })).toBeNull();
});

test("going live with open checks asks for a reason and nothing else", () => {
  const all = { checks: Object.fromEntries(launchChecks.map(({ key }) => [key, { passed: true, note: null }])) };
  expect(gateStanding(null)).toEqual({ passed: 0, of: 7 });
  expect(gateStanding(all)).toEqual({ passed: 7, of: 7 });
  expect(openGateRefusal(null, "")).toMatch(/7 of 7 launch checks are open/);
  expect(openGateRefusal(null, "The board decided so")).toBeNull();
  expect(openGateRefusal(all, null)).toBeNull();
});
