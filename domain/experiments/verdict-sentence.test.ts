import { expect, test } from "vitest";
import workspace from "@/content/sample_workspace.json";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { type Experiment, experiment } from "./experiment";
import { readExperiment } from "./read-experiment";
import { verdictSentence } from "./verdict-sentence";

const metrics = metricLibrary([]);

test("a hollow win names the gain and the harm with figures", () => {
  expect(verdictOf(sample("T3")).sentence).toBe(
    "Hollow win: Conversion rate is up 3.5%, and customers pay for it (Felt rushed, 19.4% to 33.8%, and 2 more measures are worse). Not a win.",
  );
});

test("a fall that is a gain is told as a fall", () => {
  expect(verdictOf(sample("T6")).sentence).toBe(
    "Returns for change of mind is down 9.4% (-15.4% to -3%) and every guardrail is shown not to be worse than its margin. Ship it.",
  );
});

test("a broken split says what was seen and what was planned", () => {
  const verdict = verdictOf(sample("T7"));
  expect(verdict.row?.order).toBe(3);
  expect(verdict.sentence).toContain("(51.4% / 48.6% instead of 50% / 50%)");
});

test("a test still running says how far it is", () => {
  const given = experiment.parse({ ...sample("T2"), status: "running", endDate: null, plannedPerArm: 300_000 });
  const flat = { ...given, results: given.results.filter(({ role }) => role === "guardrail") };
  expect(verdictOf(flat, "2026-03-10").sentence).toMatch(/^No clear result yet: 151,600 of 300,000 people per arm/);
});

function verdictOf(given: Experiment, today = "2026-11-21") {
  const readout = readExperiment(given, { metrics, parameters: parametersOf({}), today });
  return verdictSentence(given, readout, metrics);
}

function sample(id: string): Experiment {
  return experiment.parse(workspace.experiments.find((candidate) => candidate.id === id));
}
