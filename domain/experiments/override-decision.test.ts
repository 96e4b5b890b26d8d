import { expect, test } from "vitest";
import workspace from "@/content/sample_workspace.json";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { experiment } from "./experiment";
import { flagsToAcknowledge, overrideRefusal, startRefusal } from "./override-decision";
import { readExperiment } from "./read-experiment";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const sample = (id: string) => experiment.parse(workspace.experiments.find((candidate) => candidate.id === id));
const armOf = (id: string) => readExperiment(sample(id), context).arms[0]!;
const reason = "The board accepts this risk for one quarter.";

test("a hollow win and an invalid test are refused ship, whatever the reason", () => {
  expect(overrideRefusal(armOf("T3"), "ship", reason)).toContain("harm");
  expect(overrideRefusal(armOf("T7"), "ship", reason)).toContain("invalid");
  expect(overrideRefusal(armOf("T3"), "iterate", reason)).toBeNull();
});

test("an override needs a reason of 20 characters", () => {
  expect(overrideRefusal(armOf("T2"), "stop", "  because  ")).toContain("20 characters");
  expect(overrideRefusal(armOf("T8"), "ship", reason)).toBeNull();
});

test("harm in a segment must be acknowledged", () => {
  expect(flagsToAcknowledge(armOf("T3"))).toEqual(["SEGMENT_HARM"]);
  expect(flagsToAcknowledge(armOf("T2"))).toEqual([]);
});

test("a test without a measure of the experience cannot be started", () => {
  const given = sample("T2");
  expect(startRefusal(given, true)).toBeNull();
  expect(startRefusal({ results: given.results.slice(0, 1) }, false)).toContain("experience");
  expect(startRefusal({ results: given.results.slice(1) }, true)).toContain("one primary");
});
