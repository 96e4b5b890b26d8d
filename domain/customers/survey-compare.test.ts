import { describe, expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { changeOf, scoreInterval, smallestVisible } from "./survey-compare";
import { copiedTable, copiedText } from "./survey-copy";
import { answerOptions, askedText, instrumentOf } from "./survey-instrument";
import { isSurveyPlace, placeWords, surveyPlaces } from "./survey-place";
import { scoreRulesOf } from "./survey-rules";
import { groupSentence, surveysSentence } from "./survey-sentence";
import { storedScore } from "./survey-wave";
import { changeSentence, type Turn, tooFewSentence } from "./survey-words";

const rule = (id: string, score: string) => scoreRulesOf(id).find((each) => each.id === score)!;

describe("intervals and changes", () => {
  test("Wilson for shares: 20 of 100 lies in 13.3 to 28.9 (Wilson 1927)", () => {
    const interval = scoreInterval(rule("Q-PULSE", "rushed"), { value: 20, n: 100, sd: null, because: null })!;
    expect(interval.low).toBeCloseTo(13.3367, 3);
    expect(interval.high).toBeCloseTo(28.8829, 3);
  });

  test("t for means: mean 60, sd 10, n 25 is 60 ± 2.0639 × 2, cut at the ends of the scale", () => {
    const trust = rule("Q-TRUST", "trust");
    const interval = scoreInterval(trust, { value: 60, n: 25, sd: 10, because: null })!;
    expect(interval.high - 60).toBeCloseTo(4.1278, 3);
    expect(scoreInterval(trust, { value: 99, n: 25, sd: 10, because: null })?.high).toBe(100);
    expect(scoreInterval(trust, { value: 60, n: 25, sd: null, because: null })).toBeNull();
  });

  test("the sample's pulse got better by more than chance, and says so", () => {
    const [before, after] = sample.surveyWaves as unknown as [never, never];
    const rushed = rule("Q-PULSE", "rushed");
    const change = changeOf(rushed, storedScore(rushed, before), storedScore(rushed, after))!;
    expect(change.change).toBeCloseTo(-13.8, 6);
    expect(changeSentence(rushed, change)).toMatch(
      /^Felt rushed fell 13\.8 points \(95%: 10\.\d to 1[67]\.\d\): better for customers, and more than chance\.$/,
    );
  });

  test("a small change may be chance; a mean without spread says what is lacking", () => {
    const rushed = rule("Q-PULSE", "rushed");
    const at = (value: number, sd: number | null = null) => ({ value, n: 100, sd, because: null });
    expect(changeSentence(rushed, changeOf(rushed, at(20), at(24))!)).toMatch(/rose 4\.0 points .*may be chance/);
    expect(changeSentence(rushed, changeOf(rushed, at(20), at(20))!)).toBe("Felt rushed stayed where it was.");
    const trust = rule("Q-TRUST", "trust");
    expect(changeSentence(trust, changeOf(trust, at(60), at(66))!)).toMatch(/not known without the spread/);
    expect(changeSentence(trust, changeOf(trust, at(66, 12), at(60, 12))!)).toMatch(
      /worse for customers, and more than chance/,
    );
  });

  test("too few answers say what they cannot show", () => {
    const rushed = rule("Q-PULSE", "rushed");
    const visible = smallestVisible(rushed, { value: 20, n: 90, sd: null, because: null });
    expect(visible).toBeGreaterThan(17);
    expect(visible).toBeLessThan(20);
    expect(tooFewSentence("percent", { n: 90, least: 150, visible })).toMatch(
      /^90 answers cannot show a change under 1\d\.\d points; 150 are asked for\.$/,
    );
    expect(tooFewSentence("percent", { n: 150, least: 150, visible })).toBeNull();
  });
});

describe("places and words", () => {
  const journey = [
    { id: "shortlist", label: "Search and shortlist" },
    { id: "T-fit", label: "Try on" },
    { id: "select", label: "Choose one" },
  ];

  test("the switches of a journey, own tasks included; a switch that was there before keeps its words", () => {
    expect(surveyPlaces(journey).map(({ id }) => id)).toEqual(["shortlist>T-fit", "T-fit>select"]);
    expect(placeWords("shortlist>select", journey)).toBe("Search and shortlist → Choose one");
    expect(placeWords(null, journey)).toBeNull();
    expect(isSurveyPlace("shortlist>select", journey)).toBe(true);
    for (const wrong of ["shortlist", "shortlist>nowhere", "select>select", "a>b>c"])
      expect(isSurveyPlace(wrong, journey), wrong).toBe(false);
  });

  test("the sentence of the screen: the worst turn first, then the best, then what is lacking", () => {
    const group = (turn: Turn | null, change: string | null, waves = 2) => ({
      ...{ instrument: { name: "Pulse" }, place: null, waves: Array.from({ length: waves }) },
      scores: [{ change, turn, size: 3, tooFew: null }],
    });
    expect(surveysSentence([])).toMatch(/Nobody has been asked/);
    expect(surveysSentence([group("better", "A fell."), group("worse", "B rose.")])).toBe("Pulse: B rose.");
    expect(surveysSentence([group("chance", "A fell.")])).toMatch(
      /^2 waves: no score is known to have moved by more than chance/,
    );
    expect(groupSentence(group("better", "A fell."))).toBe("Since the wave before: 1 of 1 scores better.");
    expect(groupSentence(group("unknown", "A rose."))).toMatch(/1 of 1 scores moved, not known whether by chance/);
    expect(surveysSentence([group("unknown", "A rose.")])).toMatch(
      /no score is known to have moved by more than chance/,
    );
    expect(groupSentence(group(null, null, 1))).toMatch(/^The first wave here/);
    expect(groupSentence(group(null, null))).toMatch(/no score in common/);
    expect(surveysSentence([group(null, null, 1)])).toMatch(/^1 wave so far/);
  });

  test("a questionnaire as text and as a table", () => {
    const questions = instrumentOf("Q-BASIC")!.items.map((item) => ({
      ...{ id: item.id, scale: item.scale, text: askedText(item), options: answerOptions(item) },
    }));
    expect(copiedText(questions)).toContain(
      "2. They made it easy for me to do what I wanted.\n( ) Strongly disagree\n",
    );
    expect(copiedText(questions)).toContain("( ) 0 not at all likely to 10 extremely likely");
    const [head, first] = copiedTable(questions)
      .split("\n")
      .map((row) => row.split("\t"));
    expect(head).toHaveLength(14);
    expect(first?.slice(0, 4)).toEqual([
      "I-CSAT",
      "How satisfied were you with this visit?",
      "One answer",
      "Very dissatisfied",
    ]);
  });
});
