import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { parametersOf } from "../settings";
import { checkMessage } from "./check-message";
import { refuseSpend } from "./check-spend";
import { functionWords, horizonOf, horizonSentence } from "./horizon-words";
import { lineQuarters } from "./line-quarters";
import { againstExpectedSentence, nextObservation, rangeSentence } from "./line-words";
import { linesOfMessage } from "./lines-of-message";
import { observeQuarter } from "./observe-quarter";
import { programmeReturn } from "./programme-return";
import { reactionRange } from "./reaction-range";
import { returnChangeLines } from "./return-change-lines";
import { factsOf, newLine, withFacts } from "./return-facts";
import { isLosingToDate, returnOf } from "./return-line";
import { campaignCheck, type ReturnLine, returnLine, spendPlan } from "./returns";
import { returnsSentence } from "./returns-sentence";
import { benchmarkWords, spendFigures, spendProblems, spendSplit } from "./spend-figures";
import { spendShare } from "./spend-share";

const file = parseWorkspaceFile(sample);
const parameters = parametersOf({});
const lineNamed = (id: string): ReturnLine => file.returns.find((line) => line.id === id)!;
const finder = lineNamed("F1");
const spend = file.spend!;
const check = file.campaignCheck!;

test("the programme of the sample is the sum of its lines, with observed apart from expected", () => {
  const programme = programmeReturn(file.returns);
  expect(programme).toMatchObject({
    ...{ totalCost: 1_740_000, totalMargin: 1_884_000, roiPct: 8.3 },
    toDate: { cost: 1_052_000, margin: 721_000, roiPct: -31.5 },
  });
  expect(programme.quarters.at(0)?.quarter).toBe("2025-Q1");
  expect(programme.quarters.at(-1)?.quarter).toBe("2029-Q3");
  expect(programme.quarters).toHaveLength(19);
  expect(programme.cumulative.at(-1)).toBe(144_000);
  expect(programme.quarters.find(({ quarter }) => quarter === "2026-Q3")).toMatchObject({ lines: 4, observedLines: 4 });
  expect(programme.band).toBeNull();
});

test("what was observed replaces what was expected, and both stay visible", () => {
  const seen = observeQuarter(finder, { quarter: "2026-Q4", cost: 20_000.5, margin: 71_000 }, "2027-Q1");
  expect(lineQuarters(seen)[3]).toMatchObject({ observed: true, cost: 20_000.5, margin: 71_000 });
  expect(lineQuarters(seen)[3]).toMatchObject({ expectedCost: 18_000, expectedMargin: 96_000 });
  expect(againstExpectedSentence(lineQuarters(seen), "£")).toBe(
    "£71,000 of margin came in Q4 2026 where £96,000 was expected.",
  );
  expect(returnOf(seen, parameters.horizons).toDate.quarters).toBe(4);
});

test.each([
  [{ quarter: "2026-Q4" }, "2026-Q4", "Q4 2026 is not over yet: a part of it would be taken for the whole."],
  [{ quarter: "2027-Q1" }, "2028-Q1", "Q4 2026 comes first: enter what was observed then."],
  [{ quarter: "2025-Q4" }, "2028-Q1", "This line begins in Q1 2026. Let it begin earlier first."],
  [{ cost: -1 }, "2028-Q1", "A cost is not less than nothing. Put what comes in under margin."],
])("an observation that cannot be is refused: %o", (change, now, sentence) => {
  expect(() => observeQuarter(finder, { quarter: "2026-Q4", cost: 1, margin: 1, ...change }, now)).toThrow(sentence);
});

test("facts go in and come out, and what was observed stays", () => {
  const facts = factsOf(finder);
  expect(facts.quarters.map(({ quarter }) => quarter)).toEqual(["2026-Q4", "2027-Q1", "2027-Q2"]);
  expect(withFacts(finder, facts)).toEqual(finder);
  const ranged = withFacts(finder, {
    ...facts,
    quarters: [{ quarter: "2026-Q4", cost: 1, margin: 5, low: 2, high: 9 }],
  });
  expect(ranged.quarters).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(ranged).toMatchObject({ marginLow: [null, null, null, 2], marginHigh: [null, null, null, 9] });
  expect(rangeSentence(lineQuarters(ranged))).toBe("The band is the range that was given for each expected quarter.");
  expect(rangeSentence(lineQuarters(finder))).toMatch(/^Nobody gave a range/);
});

const quarterOf = (quarter: string, rest: object = {}) => ({
  ...{ quarter, cost: 1, margin: 5, low: null, high: null },
  ...rest,
});
test.each([
  [[quarterOf("2026-Q3")], "Q3 2026 was observed. Correct it where observations are entered."],
  [[quarterOf("2027-Q1")], "After Q3 2026 comes Q4 2026, not Q1 2027."],
  [[quarterOf("2026-Q4", { cost: -1 })], "The cost of Q4 2026 is less than nothing."],
  [[quarterOf("2026-Q4", { low: 9, high: 2 })], "The range of Q4 2026 is upside down"],
  [[quarterOf("2026-Q4", { low: 6, high: 9 })], "The expected margin of Q4 2026 lies outside its own range."],
  [[quarterOf("2026-Q4", { margin: null, low: 6 })], "Say which margin you expect in Q4 2026"],
])("an expectation that cannot be is refused: %o", (quarters, sentence) => {
  expect(() => withFacts(finder, { ...factsOf(finder), quarters })).toThrow(sentence);
});

test("a new line says how far it was observed, and only of quarters that are over and filled", () => {
  const facts = { ...factsOf(finder), quarters: [quarterOf("2026-Q3"), quarterOf("2026-Q4")] };
  expect(newLine("F9", facts, "2026-Q3", "2026-Q4")).toMatchObject({
    actualThrough: "2026-Q3",
    startQuarter: "2026-Q3",
  });
  expect(() => newLine("F9", facts, "2026-Q4", "2026-Q4")).toThrow("Q4 2026 is not over yet");
  expect(() => newLine("F9", facts, "2025-Q4", "2026-Q4")).toThrow("Q4 2025 is no quarter of this line");
  expect(() => newLine("F9", { ...facts, quarters: [] }, null, "2026-Q4")).toThrow("at least one quarter");
  const blank = { ...facts, quarters: [quarterOf("2026-Q3", { margin: null })] };
  expect(() => newLine("F9", blank, "2026-Q3", "2026-Q4")).toThrow("Enter cost and margin of Q3 2026");
});

test("too early is said to be no failing, whatever was lost so far", () => {
  const said = (id: string) => {
    const line = lineNamed(id);
    const { horizons } = parameters;
    return horizonSentence(returnOf(line, horizons), line.function, horizons, isLosingToDate(line));
  };
  expect(said("F3")).toBe(
    "2 quarters observed; judged from 3 on (our default). It has cost more than it earned, which is too early to call and not failing. Look at ease, confidence, regret, repeat intention until then.",
  );
  expect(said("F2")).toBe(
    "7 quarters observed, more than the 6 it may take (our default). It has earned less than it cost.",
  );
  expect(said("F1")).toMatch(
    /of the 4 it may take \(our default\)\. It has not earned its cost yet, and still has time\.$/,
  );
  expect(said("F4")).toMatch(/^Nothing was observed yet/);
  const own = parametersOf({ horizons: { cx: { max: 12 } } }).horizons;
  expect(horizonOf("cx", own)).toMatchObject({ max: 12, isDefault: false, source: "set in this workspace" });
  expect(functionWords("cx")).toBe("Customer experience");
});

test("spend is split, checked against its total, and a difference is told", () => {
  expect(spendSplit(spend, "category", "£")).toMatchObject({ sum: 2_310_000, difference: 0, sentence: null });
  const odd = { ...spend, byMode: { passive: 1_420_000.01, active: 520_000 } };
  expect(spendSplit(odd, "mode", "£")).toMatchObject({
    ...{ sum: 1_940_000.01, difference: -369_999.99 },
    sentence:
      "The modes add up to £1,940,000.01, £369,999.99 less than the spend on personalization. Something is missing, or the total is not right.",
  });
  expect(spendSplit({ ...spend, byFunction: {} }, "function", "£")).toMatchObject({ difference: null, sentence: null });
  expect(spendSplit({ ...spend, byCategory: { Agency: 5 } }, "category", "£").parts.at(-1)).toMatchObject({
    name: "Agency",
  });
  expect(spendProblems({ ...spend, marketingSpend: 1 })).toHaveLength(1);
});

test("the reported share is an average and no target, and says nothing good or bad by itself", () => {
  const words = benchmarkWords(spendShare(spend, parameters), parameters);
  expect(words.sentence).toBe(
    "14% of marketing spend is what Gartner reported in December 2019: an average across companies, most of them without clear returns, and not a target.",
  );
  expect(words.beside).toMatch(/^61% of marketing leaders saw ambiguous or no positive returns/);
  expect(words.position).toBe(
    "Your share is 2.27 points above it, which counts as near it (near means within 3 points, our default). That alone is neither good nor bad.",
  );
  expect(spendFigures(spend, parameters, "£")).toMatchObject({
    share: { value: 16.27, words: "16.3%" },
    active: { words: "22.5%" },
    passive: { words: "61.5%" },
  });
  expect(benchmarkWords(null, { ...parameters, spendBenchmarkPct: 12 }).sentence).toMatch(
    /12%, which is its own setting/,
  );
});

test("the expected reaction is a range with its source, and its shares are a marked assumption", () => {
  const range = reactionRange(check, parameters.statedReaction, null, "£");
  expect(range).toMatchObject({
    unsubscribes: { words: "3,214 to 73,418" },
    lost: { words: "1,061 to 24,226" },
    atRisk: { words: "£32,876 to £750,994" },
    shares: { assumed: true },
  });
  expect(range.sentence).toBe(
    "This message may cost 1,061 to 24,226 customers and £32,876 to £750,994 of margin in a year.",
  );
  expect(range.shares.sentence).toMatch(/^Assumption: 30% irrelevant and 6% creepy/);
  expect(range.source).toMatch(/Gartner\/CEB Consumer Personalization Panel, 2018\. It is what people said/);
  const plain = reactionRange({ ...check, observedUnsubscribes: null }, parameters.statedReaction, "survey", "£");
  expect(plain.lost.words).toBe("at most 24,226");
  expect(plain.shares.assumed).toBe(false);
  const bare = reactionRange(campaignCheck.parse({ name: "" }), parameters.statedReaction, null, "£");
  expect(JSON.stringify(bare)).not.toMatch(/NaN|undefined/);
});

test("what cannot be true of a message or a spend is refused", () => {
  expect(() => checkMessage({ ...check, shareIrrelevant: 0.7, shareCreepy: 0.4 })).toThrow("more than everybody");
  expect(() => checkMessage({ ...check, people: 10 })).toThrow("3,214 cannot have unsubscribed of 10");
  expect(() => refuseSpend({ ...spend, byMode: { robot: 1 } }, spend)).toThrow("There is no mode “robot”.");
  expect(() => refuseSpend({ ...spend, byCategory: { Agency: -1 } }, null)).toThrow("“Agency” is less than nothing.");
  expect(() => refuseSpend({ ...spend, byMode: { robot: 1 } }, { ...spend, byMode: { robot: 2 } })).not.toThrow();
  expect(() => refuseSpend(spendPlan.parse({ fiscalYear: " " }), null)).toThrow("Say which year");
});

test("what is next to observe, and what changed, is said in words", () => {
  expect(nextObservation(finder, "2026-Q4")).toMatchObject({ quarter: "2026-Q4", due: false });
  expect(nextObservation(finder, "2027-Q1")?.sentence).toBe("Q4 2026 is over: enter what was observed.");
  expect(nextObservation(lineNamed("F2"), "2027-Q1")?.sentence).toMatch(/^All its quarters are observed/);
  const after = observeQuarter(finder, { quarter: "2026-Q4", cost: 18_000, margin: 71_000 }, "2027-Q1");
  const words = { quarters: finder.quarters, useCase: String, card: String, sign: "£" };
  expect(returnChangeLines(finder, after, words)).toEqual([
    "Observed through: Q3 2026 → Q4 2026",
    "Margin in Q4 2026: £96,000 → £71,000",
  ]);
});

test("a message belongs to the lines that carry its name, and to no other", () => {
  const names = new Map(file.useCases.map(({ id, name }) => [id, name]));
  expect([...linesOfMessage(" basket COUNTDOWN ", file.returns, names)]).toEqual(["F6"]);
  expect(linesOfMessage(check.name, file.returns, names).size).toBe(0);
  expect(linesOfMessage(null, [returnLine.parse({ id: "F", name: "" })], names).size).toBe(0);
});

test("one sentence says what was observed and what matters", () => {
  const said = { horizonState: "past", losing: true, harms: false } as const;
  expect(returnsSentence([], { cost: 0, margin: 0 }, "£")).toMatch(/nobody can say what this earns/);
  expect(
    returnsSentence(
      [
        { ...said, name: "Retargeting" },
        { name: "Countdown", horizonState: "within", losing: false, harms: true },
        { name: "Guide", horizonState: "too_early", losing: true, harms: false },
      ],
      { cost: 5, margin: 3 },
      "£",
    ),
  ).toBe(
    "£3 of margin for £5 of cost so far. “Retargeting” is past its horizon at a loss; “Countdown” harmed customers; “Guide” is too early to judge.",
  );
});
