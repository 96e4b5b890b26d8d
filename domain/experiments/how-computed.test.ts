import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { measureRows } from "./measure-row";
import { readExperiment } from "./read-experiment";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const countdown = parseWorkspaceFile(sample).experiments.find(({ id }) => id === "T3")!;
const [orders, rushed] = measureRows(countdown, readExperiment(countdown, context).arms[0]!, context.metrics);
const labelled = (parts: readonly { label: string; value: string }[]) =>
  Object.fromEntries(parts.map(({ label, value }) => [label, value]));

test("values say what was counted in each arm", () => {
  expect(orders?.parts?.values.words).toBe(
    "Share: 31.1% in “No timer (standard)” (27,461 of 88,300), 32.2% in “Countdown” (28,385 of 88,150).",
  );
});

test("a lift is told in plain words, then with level, correction and method", () => {
  const { words, parts } = orders!.parts!.change;
  expect(words).toMatch(/^“Countdown” changed Conversion rate by \+3\.5%\. .* misses it in 5% of tests\.$/);
  expect(labelled(parts)).toMatchObject({
    Lift: "+3.5%",
    "Width of the intervals": "95%",
    Correction: "none needed: one treatment, one primary",
    "What decides": "the interval of the lift",
  });
  expect(orders?.parts?.chance?.words).toMatch(/less than once in 1,000 tests\.$/);
});

test("a guardrail is told against what we accept, and is not corrected", () => {
  expect(rushed?.parts?.change.words).toContain("safe only when all of it stays inside what we accept (3 points)");
  expect(labelled(rushed!.parts!.change.parts)).toMatchObject({
    "How much worse we accept": "3 points",
    "Width of the interval": "90%",
    Correction: "none: every guardrail has to pass on its own",
  });
  expect(rushed?.parts?.chance?.words).toContain("in more than every other test");
});

test("without an event in the control there is a difference and no lift", () => {
  const none = structuredClone(countdown);
  none.results[0]!.arms["control"] = { ...none.results[0]!.arms["control"]!, x: 0 };
  const [primary] = measureRows(none, readExperiment(none, context).arms[0]!, context.metrics);
  expect(primary?.parts?.change.words).toMatch(/The control is at zero, so there is a difference but no lift\.$/);
  expect(labelled(primary!.parts!.change.parts)["Lift"]).toBe("none: the control is at zero");
});
