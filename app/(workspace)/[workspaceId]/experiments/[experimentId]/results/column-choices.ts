import { figureLabels, figuresOfType, type ResultFigure } from "@/domain/experiments/figures-of-type";
import type { ResultColumn } from "@/domain/experiments/result-file";
import type { Choice } from "@/ui/select";
import type { Inspection } from "./use-results-import";

type Measure = Inspection["measures"][number];

const heads: readonly (readonly ["arm" | "day" | "unit" | "exposed" | "segment" | "test", string])[] = [
  ["arm", "The arm"],
  ["exposed", "People put into the arm"],
  ["day", "The day"],
  ["unit", "Whose row it is: one row per person"],
  ["segment", "Which group of people it is about"],
  ["test", "Which test it is about"],
];

/** A column's meaning as the value of a choice. */
export const choiceOf = (column: ResultColumn | null): string =>
  column === null
    ? ""
    : column.holds === "figure"
      ? `figure ${column.metricId} ${column.figure}`
      : column.holds === "value"
        ? `value ${column.metricId}`
        : column.holds;

/** The meaning behind a choice; a column of single people refuses empty cells until somebody says what they mean. */
export function columnOf(choice: string): ResultColumn | null {
  const [holds, metricId = "", figure] = choice.split(" ");
  if (holds === "figure") return { holds, metricId, figure: figure as ResultFigure };
  if (holds === "value") return { holds, metricId, blank: "refuse" };
  return heads.some(([head]) => head === holds) ? ({ holds } as ResultColumn) : null;
}

const personDid: Readonly<Record<Measure["type"], string>> = {
  proportion: "whether this person did it",
  mean: "what this person came to",
  nps: "this person’s answer, 0 to 10",
};

/** Everything a column can hold for this test. */
export function columnChoices(measures: readonly Measure[]): Choice[] {
  return [
    { value: "", label: "Leave it out" },
    ...heads.map(([value, label]) => ({ value, label })),
    ...measures.flatMap(({ metricId, name, type }) => [
      ...figuresOfType[type].map((figure) => ({
        value: choiceOf({ holds: "figure", metricId, figure }),
        label: `${name}: ${figureLabels[figure]}`,
      })),
      { value: choiceOf({ holds: "value", metricId, blank: "refuse" }), label: `${name}: ${personDid[type]}` },
    ]),
  ];
}

export const blankChoices = [
  { value: "refuse", label: "Empty cells are a mistake" },
  { value: "no_answer", label: "Empty: was asked, did not answer" },
  { value: "none", label: "Empty: did not do it, or 0" },
] as const;
