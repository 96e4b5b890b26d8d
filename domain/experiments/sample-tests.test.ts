import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { isVeiled } from "./is-veiled";
import { learningStrength } from "./learning-strength";
import { readLooks } from "./look-log";
import { readExperiment } from "./read-experiment";
import { sampleTestsOf } from "./sample-tests";
import { startProblems } from "./start-problems";
import { readTrails } from "./trail";

const file = parseWorkspaceFile(sample);
const context = { metrics: metricLibrary([]), parameters: parametersOf(file.workspace.settings), today: "2026-11-21" };
const now = Date.parse("2026-11-21T12:00Z");
const { experiments, days, learnings, holdouts } = sampleTestsOf(file, { ownerId: "me", now });
const of = (id: string) => experiments.find((each) => each.id === id)!;

test("a test that runs by day: its counts are those of its days, no harm, not at size, a curve that grows narrower", () => {
  const running = of("T9");
  const readout = readExperiment(running, context);
  expect(days.get("T9")).toHaveLength(66);
  expect(running.frozen).toMatchObject({ byId: "me", plannedPerArm: 150_000, analysis: "sequential" });
  expect(readout).toMatchObject({ decision: "keep_running", plannedReached: false, hollowWin: false });
  expect(readout.srm.p).toBeGreaterThan(0.1);
  expect(readout.arms[0]!.guardrails.map(({ state }) => state).sort()).toEqual(["improved", "inconclusive", "safe"]);
  const log = readLooks(running, days.get("T9")!, context);
  const [trail] = readTrails(log, {
    ...{ isPrimary: true, type: "proportion", direction: "higher_is_better", margin: null },
  });
  const widths = trail!.points.flatMap(({ span }) => (span ? [span.high - span.low] : []));
  expect(widths.length).toBeGreaterThan(25);
  expect(widths.at(-1)).toBeLessThan(widths[0]! / 2);
  expect(log.splitTrippedOn).toBeNull();
});

test("a second one reads once and is veiled; one draft may start, the other says what it lacks", () => {
  const second = of("T10");
  const readout = readExperiment(second, context);
  expect(isVeiled(second, readout, readout.arms[0]!)).toBe(true);
  expect(startProblems(of("T11"), context)).toEqual([]);
  expect(startProblems(of("T12"), context).map(({ field }) => field)).toContain("guardrails");
});

test("learnings stand on the tests of the sample: firm, once, contested, one due; nothing was made later than now", () => {
  const tests = [...file.experiments, ...experiments].map((each) => ({
    ...{ id: each.id, concluded: each.status === "concluded" },
    counts: readExperiment(each, context).decision !== "invalid",
  }));
  const named = (ids: readonly string[]) => tests.filter(({ id }) => ids.includes(id));
  const strengths = learnings.map((each) => learningStrength(named(each.supportingIds), named(each.contradictingIds)));
  expect(strengths).toEqual(["once", "once", "once", "once", "repeated", "contested"]);
  expect(learnings.filter(({ reviewOn }) => (reviewOn ?? "") <= context.today).map(({ id }) => id)).toEqual(["L3"]);
  expect(learnings.every(({ madeBy, madeAt }) => madeBy === "me" && madeAt <= now)).toBe(true);
  expect(holdouts).toMatchObject([{ heldOutShare: 0.05, useCaseIds: ["W01", "W02", "W03"] }]);
});

test("a workspace without what they point at gets none of them", () => {
  const bare = { ...file, useCases: [], experiments: [], audiences: [] };
  expect(sampleTestsOf(bare, { ownerId: "me", now })).toMatchObject({ experiments: [], learnings: [], holdouts: [] });
});
