import { figuresOfType, type ResultFigure } from "@/domain/experiments/figures-of-type";
import type { MeasureView } from "./results-view";

/** A row of the grid: the people of each arm, or one figure of a measure. */
export type FigureRow = {
  readonly key: string;
  readonly metricId: string | null;
  readonly figure: "exposed" | ResultFigure;
  readonly label: string;
  readonly help: string | null;
};

export type RowGroup = {
  readonly title: string;
  readonly side: MeasureView["side"] | null;
  readonly rows: readonly FigureRow[];
};

const labels: Readonly<Record<ResultFigure, string>> = {
  x: "Did it",
  n: "Out of",
  mean: "Mean",
  sd: "Spread",
  promoters: "Promoters",
  passives: "Passives",
  detractors: "Detractors",
  invited: "Asked",
};

function labelOf(figure: ResultFigure, { type, asked }: MeasureView): [string, string | null] {
  if (figure === "x" && asked) return ["Said so", null];
  if (figure === "n" && asked) return ["Answered", null];
  if (figure === "n") return [type === "mean" ? "People counted" : "Out of", "Empty: everybody in the arm."];
  if (figure === "sd") return [labels.sd, "Standard deviation of one person."];
  if (figure === "invited") return [labels.invited, "May be left out."];
  return [labels[figure], null];
}

/** What a measure needs, in the order it is entered. */
export function rowsOf(measure: MeasureView): FigureRow[] {
  return figuresOfType[measure.type]
    .filter((figure) => figure !== "invited" || measure.asked)
    .map((figure) => {
      const [label, help] = labelOf(figure, measure);
      return { key: `${measure.metricId} ${figure}`, metricId: measure.metricId, figure, label, help };
    });
}

const people: FigureRow = {
  ...{ key: "exposed", metricId: null, figure: "exposed", label: "People put into it" },
  help: "Everybody, whether or not they did anything.",
};

/** All that is asked of a test. */
export function groupsOf(measures: readonly MeasureView[]): RowGroup[] {
  return [
    { title: "People", side: null, rows: [people] },
    ...measures.map((measure) => ({ title: measure.name, side: measure.side, rows: rowsOf(measure) })),
  ];
}

export const cellKey = (row: Pick<FigureRow, "key">, armId: string): string => `${row.key}|${armId}`;
