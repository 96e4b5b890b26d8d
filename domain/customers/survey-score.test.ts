import { describe, expect, test } from "vitest";
import metrics from "@/content/metrics.json";
import sample from "@/content/sample_workspace.json";
import { instrumentOf, surveyInstruments, wordsToTick } from "./survey-instrument";
import { type Answer, scoreRulesOf } from "./survey-rules";
import { countsProblem, type PersonAnswers, scoreFromCounts, scoreFromPeople } from "./survey-score";
import { resultsOf, scoresTyped } from "./survey-wave";

const instrument = (id: string) => instrumentOf(id)!;
const rule = (id: string, score: string) => scoreRulesOf(id).find((each) => each.id === score)!;
const valuesOf = (id: string, people: readonly PersonAnswers[]) =>
  Object.fromEntries(
    Object.entries(scoreFromPeople(instrument(id), people).scores).map(([key, { value }]) => [key, value]),
  );
/** One list of answers a person, in the order of the items. */
const people = (id: string, rows: readonly (readonly (Answer | null)[])[]): PersonAnswers[] =>
  rows.map((row) => Object.fromEntries(instrument(id).items.map((item, at) => [item.id, row[at] ?? null])));

describe("each instrument, computed by hand from its own words", () => {
  test("pulse: shares of 4 and 5, and at least one of the three feelings", () => {
    const rows = people("Q-PULSE", [
      [5, 1, 1, 4, 5],
      [4, 4, 2, 3, 4],
      [3, 3, 3, 5, 2],
      [1, 2, 4, 1, 1],
    ]);
    expect(valuesOf("Q-PULSE", rows)).toEqual({
      ...{ overwhelmed: 50, rushed: 25, dubious: 25, helped: 50, relevant: 50, anyNegative: 75 },
    });
  });

  test("confidence: (mean − 1) ÷ 4 × 100, and its three parts", () => {
    // Means 4 and 2: (4-1)/4*100 = 75 and 25.
    expect(
      valuesOf(
        "Q-CONF",
        people("Q-CONF", [
          [5, 4, 3],
          [1, 2, 3],
        ]),
      ),
    ).toEqual({
      ...{ confidence: 50, valuesClear: 50, informed: 50, sure: 50 },
    });
    const { confidence } = scoreFromPeople(
      instrument("Q-CONF"),
      people("Q-CONF", [
        [5, 4, 3],
        [1, 2, 3],
      ]),
    ).scores;
    expect(confidence?.sd).toBeCloseTo(Math.sqrt(1250), 5);
  });

  test("ready to decide: three or fewer yes need help first", () => {
    const rows = people("Q-SURE", [
      [1, 1, 1, 1],
      [1, 1, 1, 0],
      [0, 0, 1, 0],
      [1, 1, 1, 1],
    ]);
    expect(valuesOf("Q-SURE", rows)).toEqual({
      ...{ needHelp: 50, yesAnswers: 3, sureBest: 75, prosAndCons: 75, whatMatters: 100, supported: 50 },
    });
  });

  test("regret: items 1 and 3 reversed, mean of five, minus 1, times 25; the two facets apart", () => {
    const rows = people("Q-REGRET", [
      // Reversed 1, 1; with 1, 1, 1 the mean is 1: 0.
      [5, 1, 5, 1, 1, 5],
      // Reversed 4, 3; with 4, 5, 2 the mean is 18/5 = 3.6: 65.
      [2, 4, 3, 5, 2, 4],
      // Reversed 5, 5; with 5, 5, 5 the mean is 5: 100.
      [1, 5, 1, 5, 5, 1],
    ]);
    const found = valuesOf("Q-REGRET", rows);
    expect(found.regretScore).toBeCloseTo(55, 6);
    expect(found.regretRate).toBeCloseTo(66.666667, 6);
    expect(found.tooLittleThought).toBeCloseTo(66.666667, 6);
    expect(found.tooMuchThought).toBeCloseTo(33.333333, 6);
    expect(found.buyAgain).toBeCloseTo(66.666667, 6);
  });

  test("creepiness: mean of six, unease and ambiguity apart", () => {
    expect(
      valuesOf(
        "Q-CREEP",
        people("Q-CREEP", [
          [1, 2, 3, 5, 5, 5],
          [2, 2, 2, 4, 4, 4],
        ]),
      ),
    ).toEqual({
      ...{ creepiness: 3.25, unease: 2, ambiguity: 4.5 },
    });
  });

  test("trust: T1 to T3 rescaled; control is a share", () => {
    expect(
      valuesOf(
        "Q-TRUST",
        people("Q-TRUST", [
          [5, 5, 5, 4],
          [3, 4, 2, 3],
        ]),
      ),
    ).toEqual({ trust: 75, control: 50 });
  });

  test("intrusion: at least one of the five words; helpful and distracting are none of them", () => {
    const rows = people("Q-INTRUDE", [
      [["helpful", "pushy", "creepy"]],
      [["distracting"]],
      [["none"]],
      [["forced"]],
      [null],
    ]);
    const { n, scores } = scoreFromPeople(instrument("Q-INTRUDE"), rows);
    expect(n).toBe(4);
    expect(scores.intrusive?.value).toBe(50);
    expect(scores.word_helpful?.value).toBe(25);
    expect(wordsToTick(instrument("Q-INTRUDE").items[0]!)).toHaveLength(10);
  });

  test("standard questions: CSAT 4 to 5, CES mean, NPS 9 to 10 minus 0 to 6, task yes", () => {
    const rows = people("Q-BASIC", [
      [5, 7, 10, 2],
      [4, 6, 8, 1],
      [3, 5, 6, 0],
      [2, 2, 9, 2],
    ]);
    expect(valuesOf("Q-BASIC", rows)).toEqual({ csat: 50, csatMean: 3.5, ces: 5, nps: 25, task: 50 });
  });
});

test("every score of every instrument rests on its items, feeds a metric that exists, and every such metric is fed", () => {
  const known = new Map(metrics.map((metric) => [metric.id, metric]));
  for (const { id, items } of surveyInstruments) {
    const rules = scoreRulesOf(id);
    expect(rules.length, id).toBeGreaterThan(0);
    for (const each of rules) {
      expect(
        each.items.every((itemId) => items.some((item) => item.id === itemId)),
        each.id,
      ).toBe(true);
      if (each.metricId) {
        expect(known.has(each.metricId), each.metricId).toBe(true);
        expect(known.get(each.metricId)?.direction, each.metricId).toBe(`${each.better}_is_better`);
      }
    }
  }
  const fed = new Set(surveyInstruments.flatMap(({ id }) => scoreRulesOf(id).map(({ metricId }) => metricId)));
  const named = surveyInstruments.flatMap(({ items }) => items.flatMap(({ metric }) => metric ?? []));
  expect(named.filter((id) => !fed.has(id))).toEqual([]);
});

test("the keys of the sample's waves are ours", () => {
  for (const { instrumentId, results } of sample.surveyWaves)
    for (const key of Object.keys(results)) expect(rule(instrumentId, key), key).toBeDefined();
});

describe("what is missing", () => {
  test("a person counts where all questions of a score are answered, and not at all without any answer", () => {
    const rows = people("Q-CONF", [
      [5, 5, 5],
      [5, null, 5],
      [null, null, null],
    ]);
    const { n, scores } = scoreFromPeople(instrument("Q-CONF"), rows);
    expect(n).toBe(2);
    expect(scores.confidence).toMatchObject({ value: 100, n: 1, sd: null });
    expect(scores.valuesClear).toMatchObject({ value: 100, n: 2, sd: 0 });
    expect(resultsOf({ n, scores })).toMatchObject({ confidence: 100, confidence_n: 1, valuesClear: 100 });
  });

  test("nobody at all gives no value, not zero", () => {
    expect(scoreFromPeople(instrument("Q-PULSE"), []).scores.rushed).toMatchObject({ value: null, n: 0 });
    expect(resultsOf(scoreFromPeople(instrument("Q-PULSE"), []))).toEqual({});
  });
});

describe("from counts", () => {
  test("what single questions give is what rows give; what happened together is not guessed", () => {
    const rows = people("Q-PULSE", [
      [5, 1, 1, 4, 5],
      [4, 4, 2, 3, 4],
      [3, 3, 3, 5, 2],
      [1, 2, 4, 1, 1],
    ]);
    const tally = (itemId: string) =>
      [1, 2, 3, 4, 5].map((value) => rows.filter((row) => row[itemId] === value).length);
    const items = Object.fromEntries(instrument("Q-PULSE").items.map(({ id }) => [id, tally(id)]));
    const counted = scoreFromCounts(instrument("Q-PULSE"), { n: 4, items, people: {} });
    const { anyNegative: _any, ...exact } = scoreFromPeople(instrument("Q-PULSE"), rows).scores;
    expect(counted.scores).toMatchObject(exact);
    expect(counted.scores.anyNegative).toMatchObject({
      value: null,
      because: expect.stringMatching(/one row a person/),
    });
    const told = scoreFromCounts(instrument("Q-PULSE"), { n: 4, items, people: { anyNegative: 3 } });
    expect(told.scores.anyNegative).toMatchObject({ value: 75, n: 4 });
  });

  test("means of several questions need the same number of answers to each; their spread stays unknown", () => {
    const items = {
      "I-T1": [0, 0, 0, 0, 10],
      "I-T2": [0, 0, 10, 0, 0],
      "I-T3": [0, 0, 0, 10, 0],
      "I-CTRL": [5, 0, 0, 5, 0],
    };
    const { scores } = scoreFromCounts(instrument("Q-TRUST"), { n: 10, items, people: {} });
    expect(scores.trust).toEqual({ value: 75, n: 10, sd: null, because: null });
    expect(scores.control).toMatchObject({ value: 50, n: 10 });
    const uneven = scoreFromCounts(instrument("Q-TRUST"), {
      n: 10,
      items: { ...items, "I-T1": [0, 0, 0, 0, 9] },
      people: {},
    });
    expect(uneven.scores.trust).toMatchObject({ value: null, because: expect.stringMatching(/skipped/) });
  });

  test("NPS and words from counts", () => {
    const nps = { "I-NPS": [1, 0, 0, 0, 0, 0, 1, 2, 0, 4, 2] };
    const basic = scoreFromCounts(instrument("Q-BASIC"), { n: 10, items: nps, people: {} });
    // 6 promoters, 2 passives, 2 detractors: 40; squares 8·10,000 − 10·1,600 = 64,000; ÷ 9.
    expect(basic.scores.nps).toMatchObject({ value: 40, n: 10 });
    expect(basic.scores.nps?.sd).toBeCloseTo(Math.sqrt(64_000 / 9), 5);
    const words = scoreFromCounts(instrument("Q-INTRUDE"), {
      n: 40,
      items: { "I-W": [20, 0, 0, 4, 6, 0, 0, 0, 1, 10] },
      people: { intrusive: 8 },
    });
    expect(words.scores).toMatchObject({
      word_helpful: { value: 50 },
      word_intrusive: { value: 15 },
      intrusive: { value: 20 },
    });
  });

  test("impossible counts are named", () => {
    const items = { "I-T1": [0, 0, 0, 0, 11] };
    expect(countsProblem(instrument("Q-TRUST"), { n: 10, items, people: {} })).toMatch(/11 answers, but only 10/);
    expect(countsProblem(instrument("Q-TRUST"), { n: 0, items: {}, people: {} })).toMatch(/how many/);
    expect(countsProblem(instrument("Q-PULSE"), { n: 10, items: {}, people: { anyNegative: 11 } })).toMatch(
      /more people/,
    );
  });
});

test("typed scores stay on their scale", () => {
  const typed =
    (value: number, n: number | null = null, sd: number | null = null) =>
    () =>
      scoresTyped(instrument("Q-CREEP"), 200, { creepiness: { value, n, sd } });
  expect(typed(2.2, 180, 0.8)().scores.creepiness).toEqual({ value: 2.2, n: 180, sd: 0.8, because: null });
  expect(typed(6)).toThrow("Creepiness lies between 1 and 5.");
  expect(typed(2, 201)).toThrow("more answers than there are people");
  expect(typed(2, null, 4)).toThrow("standard deviation");
  expect(() => scoresTyped(instrument("Q-CREEP"), 200, { nps: { value: 1, n: null, sd: null } })).toThrow("no score");
});
