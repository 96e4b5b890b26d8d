import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { useCaseTemplates } from "../scoring/new-use-case";
import { parametersOf } from "../settings";
import { responseRows, splitParts } from "./check-parts";
import { daysBeside } from "./days-beside";
import { hypothesisSentence } from "./hypothesis-sentence";
import { blankTest, testAgain, testFromTemplate, testFromUseCase } from "./new-test";
import { noteLook } from "./note-look";
import { otherRows } from "./other-rows";
import { draftOfTest, planOfDraft, withPlan } from "./plan-of-test";
import { planProblem } from "./plan-problem";
import { readExperiment } from "./read-experiment";
import { rememberedMapping } from "./remembered-mapping";
import { type ArmDay, noFigures } from "./result-file";
import { startProblems } from "./start-problems";
import { editsRefusal, testEdits, withEdits } from "./test-edits";
import { typedProblems } from "./typed-problems";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const file = parseWorkspaceFile(sample);
const t3 = file.experiments.find(({ id }) => id === "T3")!;

test("the sentence of a hypothesis leaves open what is not written", () => {
  const parts = { because: "people leave.", change: "a quiz", forWhom: "", effect: "lift orders." };
  expect(hypothesisSentence(parts)).toBe("Because people leave, we believe that a quiz for … will lift orders.");
  expect(hypothesisSentence({ because: " ", change: "", forWhom: "", effect: "." })).toBeNull();
});

test("every template and use case makes a draft; with a hypothesis and a size most could start at once", () => {
  for (const { id, cxMetric } of useCaseTemplates) {
    const draft = testFromTemplate(id, "T", context.metrics)!;
    expect(draft.results.filter(({ role }) => role === "primary").length, id).toBeLessThan(2);
    expect(
      draft.results.some(({ metricId }) => metricId === cxMetric),
      id,
    ).toBe(true);
    const problems = startProblems({ ...draft, hypothesis: "It helps", plannedPerArm: 1_000 }, context);
    expect(
      problems.map(({ field }) => field).filter((field) => field === "arms"),
      id,
    ).toEqual([]);
  }
  expect(testFromTemplate("UC-99", "T", context.metrics)).toBeNull();
  for (const useCase of file.useCases)
    expect(testFromUseCase(useCase, "T", context.metrics).useCaseId).toBe(useCase.id);
});

test("arms that nobody can tell apart keep a test from starting", () => {
  const named = (name: string) => ({ ...t3, arms: t3.arms.map((arm) => ({ ...arm, name })) });
  for (const [name, sentence] of [
    ["Timer", "called the same"],
    ["", "has no name"],
  ] as const)
    expect(startProblems(named(name), context)).toContainEqual({
      ...{ field: "arms", sentence: expect.stringContaining(sentence) },
    });
  expect(startProblems(t3, context).filter(({ field }) => field === "arms")).toEqual([]);
});

test("a test once more keeps its plan and nothing that was seen", () => {
  const again = testAgain({ ...t3, iteration: null, name: "x".repeat(199) }, "T9", "iteration");
  expect(again).toMatchObject({ status: "draft", iteration: 2, parentId: "T3", replicatesId: null, decision: null });
  expect(again.name).toHaveLength(200);
  expect(again.arms.every(({ exposed }) => exposed === null)).toBe(true);
  expect(again.results.every(({ arms }) => Object.keys(arms).length === 0)).toBe(true);
  expect(again.results.map(({ metricId, margin }) => [metricId, margin])).toEqual(
    t3.results.map(({ metricId, margin }) => [metricId, margin]),
  );
  expect(testAgain(t3, "T9", "replication")).toMatchObject({ replicatesId: "T3", parentId: null, iteration: 1 });
});

test("edits change only what they name, and counts stay with what stays", () => {
  const set = testEdits.parse({ unit: "", measures: t3.results.slice(0, 2).map(({ arms: _a, ...one }) => one) });
  const after = withEdits(t3, set);
  expect(after.unit).toBeNull();
  expect(after.hypothesis).toBe(t3.hypothesis);
  expect(after.results).toEqual(t3.results.slice(0, 2));
  expect(withEdits(t3, testEdits.parse({}))).toEqual(t3);
  const retyped = withEdits(t3, { measures: t3.results.map((one) => ({ ...one, type: "mean" as const })) });
  expect(editsRefusal(t3, retyped)).toMatch(/How a measure is counted/);
  expect(editsRefusal(t3, withEdits(t3, { arms: t3.arms.slice(0, 1) }))).toMatch(/people in this arm already/);
  const primaries = t3.results.map((one) => ({ ...one, role: "primary" as const }));
  expect(editsRefusal(t3, withEdits(t3, { measures: primaries }))).toMatch(/exactly one primary/);
});

test("a plan goes into a test and comes out the same; what nobody said is named, never made up", () => {
  const draft = draftOfTest(t3, context);
  expect(planProblem(planOfDraft(draft, context.parameters))).toMatchObject({ field: "baseline" });
  const said = {
    ...draft,
    primary: { ...draft.primary!, baseline: 0.3 },
    guardrails: draft.guardrails.map((each) => ({ ...each, baseline: 0.2, responseRate: 0.25 })),
    eligiblePerDay: 4_000,
    shareOfTraffic: 0.5,
  };
  expect(draftOfTest(withPlan(t3, said, null), context)).toEqual(said);
});

test("what is typed and cannot be is told by arm and measure", () => {
  expect(typedProblems(t3)).toEqual([]);
  const results = t3.results.map((one) => ({ ...one, arms: { ...one.arms, control: { ...noFigures, x: 9, n: 5 } } }));
  expect(typedProblems({ ...t3, results })).toHaveLength(t3.results.length);
  const [first] = typedProblems({ ...t3, results });
  expect(first).toMatchObject({ code: "INVALID_COUNT", armId: "control", metricId: "M-CONV" });
});

test("totals take the place of what days said of the same measures", () => {
  const figure = { ...noFigures, x: 1, n: 10 };
  const days: ArmDay[] = ["control", "treatment"].map((armId) => ({
    ...{ armId, day: "2026-09-01", exposed: 10 },
    figures: { "M-CONV": figure, "M-RUSH": figure },
  }));
  const given = (people: number) => ({
    exposed: { control: people, treatment: people },
    metrics: { "M-RUSH": { control: figure, treatment: figure } },
    ...{ days: [], skewness: {} },
  });
  expect(daysBeside(days, given(10)).days.map(({ figures }) => Object.keys(figures))).toEqual([["M-CONV"], ["M-CONV"]]);
  expect(daysBeside(days, given(11)).days).toEqual([]);
  expect(daysBeside([], { ...given(0), days }).totals.exposed).toEqual({ control: 10, treatment: 10 });
});

test("a remembered column is read as it was, and a guess gives way to it", () => {
  const known = { dayKind: null, decimalMark: null, dayOrder: null };
  const columns = [
    { heading: "Gruppe", holds: { holds: "arm" as const } },
    { heading: "Weg", holds: null },
    { heading: "NPS", holds: { holds: "value" as const, metricId: "M-NPS", blank: "none" as const } },
  ];
  const target = { metrics: [{ metricId: "M-CONV", type: "proportion" as const }] };
  const mapped = rememberedMapping(
    ["gruppe", "Arm", "weg", "nps"],
    [null, { holds: "arm" }, { holds: "day" }, null],
    { ...known, columns },
    target,
  );
  expect(mapped).toEqual([{ holds: "arm" }, null, null, null]);
  expect(rememberedMapping(["Other"], [null], { ...known, columns }, target)).toBeNull();
});

test("checks show what they are made of; what is only looked at decides nothing", () => {
  const readout = readExperiment(t3, context);
  const parts = splitParts(t3.arms, readout.srm);
  expect(parts[0]!.value).toBe("88,300; planned 50%, which is 88,225");
  expect(parts.map(({ label }) => label)).toContain("p-value");
  expect(
    splitParts(
      t3.arms.map((arm) => ({ ...arm, exposed: null })),
      readout.srm,
    )[0]!.value,
  ).toContain("not known");
  const [arm] = readout.arms;
  expect(responseRows(t3, arm!, context)).toMatchObject([
    { metricId: "M-RUSH", wrong: false, parts: [{ value: "1,105 of 4,700 answered (23.5%)" }, {}, {}] },
  ]);
  const watched = t3.results.map((one) => (one.metricId === "M-RETURNS" ? { ...one, role: "other" as const } : one));
  const rows = otherRows({ ...t3, results: watched }, "treatment", context);
  expect(rows).toMatchObject([{ metricId: "M-RETURNS", control: "10.6%", treatment: "12.3%" }]);
  expect(rows[0]!.reading).toMatch(/^\+1\.7 points, 95% interval/);
  expect(
    otherRows({ ...t3, results: watched.map((one) => ({ ...one, arms: {} })) }, "treatment", context),
  ).toMatchObject([{ interval: null, reading: "No counts yet: nothing can be said." }]);
});

test("one look a day is noted, and none before there are people", () => {
  const readout = readExperiment(t3, context);
  const once = noteLook(t3, readout, "2026-11-21");
  expect(noteLook(once, readout, "2026-11-21").looks).toEqual(once.looks);
  expect(noteLook(once, readout, "2026-11-22").looks).toHaveLength(2);
  expect(noteLook(blankTest({ id: "T", name: "T" }), readout, "2026-11-21").looks).toEqual([]);
});
