import { type SurveyWave, surveyWave } from "../../customers/audience";
import { surveyInstruments } from "../../customers/survey-instrument";
import { type ScoreRule, scoreLimits, scoreRulesOf } from "../../customers/survey-rules";
import { unitWords } from "../../customers/survey-words";
import { idCell, textCell } from "./cell-kind";
import { choiceCell, type Option } from "./choice-cells";
import { dayCell, decimalCell, wholeCell } from "./number-cells";
import type { Column, TableKind } from "./table-kind";

const scoreColumns = ({ id, label, unit, kind }: ScoreRule): Column[] => {
  const [min, max] = scoreLimits[unit];
  const key = `results.${id}`;
  const value: Column = {
    ...{ key, label: `${label}, ${unitWords[unit]}`, aliases: [label, id] },
    holds: decimalCell({ min, max }, `a number from ${min} to ${max}`, ""),
  };
  const spread: Column = {
    ...{ key: `${key}_sd`, label: `${label}: standard deviation`, aliases: [`${id}_sd`] },
    holds: decimalCell({ min: 0, max: 1_000 }, "the standard deviation of the answers", ""),
  };
  return kind === "mean" ? [value, spread] : [value];
};

/** Waves of surveys, one row a wave: who was asked what when, and the scores. */
export function surveyWaveTable(places: readonly Option[]): TableKind<SurveyWave> {
  const instruments = surveyInstruments.map(({ id, name }) => ({ value: id, label: name }));
  const scores = surveyInstruments.flatMap(({ id }) => scoreRulesOf(id).map((rule) => ({ instrumentId: id, rule })));
  return {
    key: "surveys",
    one: "survey wave",
    many: "survey waves",
    columns: [
      { key: "id", label: "Id", aliases: ["Wave", "Key"], holds: idCell("S-3f2a9c10"), fixed: true },
      {
        ...{ key: "instrumentId", label: "Questionnaire", aliases: ["Instrument", "Survey"], required: true },
        holds: choiceCell({ noun: "questionnaire", options: instruments, example: "Transition pulse" }),
      },
      { key: "date", label: "Date", aliases: ["Day", "Closed on"], holds: dayCell("2026-10-15"), required: true },
      {
        ...{ key: "transition", label: "Place in the journey", aliases: ["Transition", "Switch", "Place"] },
        holds: choiceCell({ noun: "place", options: places }),
      },
      { key: "moment", label: "Where else", aliases: ["Moment"], holds: textCell(64, "Checkout of the app") },
      {
        ...{ key: "n", label: "People who answered", aliases: ["n", "Answers", "Responses"] },
        holds: wholeCell({ min: 0, max: 1e12 }, "how many people, as a whole number", "1365"),
      },
      ...scores.flatMap(({ rule }) => scoreColumns(rule)),
    ],
    identity: [["id"], ["instrumentId", "date", "transition"]],
    schema: surveyWave,
    blank: (id) => ({ id, results: {} }),
    most: 2_000,
    settle: ({ before, after, given }) => ({
      entity: { ...after, results: withoutStale(before, after, given) },
      problems: scores.flatMap(({ instrumentId, rule }) =>
        typeof after.results[rule.id] === "number" && instrumentId !== after.instrumentId
          ? [{ column: `results.${rule.id}`, message: `“${rule.label}” is a score of another questionnaire.` }]
          : [],
      ),
    }),
  };
}

/** A new value does not rest on the answers of the old one. */
function withoutStale(before: SurveyWave | null, after: SurveyWave, given: ReadonlySet<string>): SurveyWave["results"] {
  const isStale = (key: string) => {
    const [score = "", of] = key.split(/_(?=n$|sd$)/);
    if (of === undefined || before === null || before.results[score] === after.results[score]) return false;
    return !given.has(`results.${key}`);
  };
  return Object.fromEntries(Object.entries(after.results).filter(([key]) => !isStale(key)));
}
