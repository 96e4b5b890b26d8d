import { expect, test } from "vitest";
import { failed } from "./outcome";
import { type ExperimentPlan, planExperiment } from "./plan-experiment";
import { planParts } from "./plan-parts";
import { plannedWords } from "./plan-words";

const plan: ExperimentPlan = {
  primary: { type: "proportion", rate: 0.024, effect: 0.05 },
  guardrails: [{ metricId: "M-RUSH", type: "proportion", rate: 0.2, margin: 0.03, responseRate: 0.25 }],
  treatments: 1,
  analysis: "fixed",
  eligiblePerDay: 20_000,
  shareOfTraffic: 0.5,
  minDays: 14,
};
function partsOf(given: ExperimentPlan) {
  const sizes = planExperiment(given);
  if (failed(sizes)) throw new Error(sizes.error);
  return { sizes, parts: planParts(given, sizes, () => "Felt rushed") };
}

test("the parts of each number end in the number itself, and say the inputs they were made from", () => {
  const { sizes, parts } = partsOf(plan);
  expect(parts.primary.parts).toContainEqual({ label: "What you look for", how: "5% of it", value: "2.52%" });
  expect(parts.primary.parts.at(-1)).toMatchObject({ value: "261,572", total: true });
  expect(parts.primary.note).toContain("z = 1.96 and z_w = 0.84");
  expect(parts.perArm.map(({ value }) => value)).toEqual([
    "261,572",
    sizes.guardrails[0]!.invitedPerArm.toLocaleString("en-GB"),
    "261,572",
  ]);
  expect(parts.people.at(-1)).toMatchObject({ value: "523,144" });
  expect(parts.days.map(({ value }) => value)).toEqual(["523,144", "10,000", "53", "14 days", "56 days"]);
  expect(parts.guardrails[0]!.parts).toContainEqual({
    label: "Shown safe if nothing changed",
    how: "1 − 20% ÷ 2 measures",
    value: "90%",
  });
});

test("treatments share the chance of a false alarm; a look at any time shows its factor; a mean shows its spread", () => {
  const more = partsOf({ ...plan, treatments: 2, analysis: "sequential" });
  expect(more.parts.primary.parts).toContainEqual({
    label: "Called a change by chance alone",
    how: "5% ÷ 2 treatments",
    value: "2.5%",
  });
  expect(more.parts.primary.parts).toContainEqual({
    label: "To be read at every look",
    value: `× ${more.sizes.inflation.toFixed(2)}`,
  });
  const mean = partsOf({ ...plan, primary: { type: "mean", mean: 60, sd: 45, effect: -0.1 } });
  expect(mean.parts.primary.parts.map(({ value }) => value)).toEqual(expect.arrayContaining(["60", "54", "45"]));
});

test("the price of looking is told whichever way is planned, and what some weeks would show with its parts", () => {
  const words = plannedWords(plan, () => "Felt rushed");
  expect(words.price).toMatch(
    /^Reading at every look takes 9\d[.\d]*% more people .*: [\d,]+ per arm instead of 261,572, /,
  );
  expect(plannedWords({ ...plan, analysis: "sequential" }, () => "").price).toBe(words.price);
  const [two] = words.smallest;
  expect(two).toMatchObject({
    weeks: 2,
    parts: [{ how: "14 days × 10,000 × 50%", value: "70,000" }, { value: "2.4%" }, {}, {}],
  });
  expect(words.smallest.map(({ weeks }) => weeks)).toEqual([2, 4, 6, 8, 13, 26]);
  expect(JSON.stringify(words)).not.toMatch(/NaN|Infinity/);
});

test("what is missing for a guardrail is told with its name", () => {
  const [rushed] = plan.guardrails;
  const { reading } = plannedWords({ ...plan, guardrails: [{ ...rushed!, margin: 0 }] }, () => "Felt rushed");
  expect(reading).toEqual({ state: "not_sized", sentence: "Felt rushed: say how much worse you accept, above 0." });
});
