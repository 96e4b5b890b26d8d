import { z } from "zod";
import { monthWords } from "../../deck/deck-words";
import type { LibraryMetric } from "../../metrics/library";
import { aheadSentence } from "../../metrics/value-ahead";
import { type PlacedValue, placeKey } from "../../metrics/value-place";
import { placeProblem } from "../../metrics/value-plan";
import { valueProblem } from "../../metrics/value-problem";
import { segmentReader } from "../../metrics/value-segment";
import { middlePeriod } from "../../metrics/value-times";
import { type CellKind, textCell } from "./cell-kind";
import { choiceCell } from "./choice-cells";
import { monthCell, weekCell } from "./month-cell";
import { dayCell, decimalCell, wholeCell } from "./number-cells";
import type { Among, Settled, SettledProblem, TableKind } from "./table-kind";

const metricValueRow = z.object({
  /** The place as one key. */
  id: z.string(),
  metricId: z.string(),
  segment: z.string(),
  month: z.string().nullable(),
  week: z.string().nullable(),
  value: z.number().nullable(),
  responses: z.number().nullable(),
  source: z.string().nullable(),
  asOf: z.string().nullable(),
});

/** One value as a row of a file. */
export type MetricValueRow = z.infer<typeof metricValueRow>;

type MetricValueScene = {
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  /** Names of groups that there are values of. */
  readonly segments: readonly string[];
  /** What is said of all values that do not say it themselves. */
  readonly source: { readonly name: string | null; readonly asOf: string | null };
  /** A calendar day: nothing was seen after it. */
  readonly today: string;
};

/** More than one workspace has; what is read at once stays within seconds. */
const most = 100_000;

/** A stored value as a row: what an export writes, and what an import finds again by metric, group and period. */
export function rowOfValue(
  { metricId, segment, period, value, responses }: PlacedValue,
  source: { readonly name: string | null; readonly asOf: string | null } | undefined,
): MetricValueRow {
  const isMonth = period.length === 7;
  const place = { metricId, segment, month: isMonth ? period : null, week: isMonth ? null : period };
  return {
    ...place,
    id: placeKey({ metricId, segment, period }),
    value,
    responses,
    source: source?.name ?? null,
    asOf: source?.asOf ?? null,
  };
}

type Place = Pick<MetricValueRow, "metricId" | "segment" | "month" | "week">;

function nameOf({ metricId, segment, month, week }: Place, metrics: ReadonlyMap<string, LibraryMetric>): string {
  const time = month === null ? `week of ${week}` : monthWords(month);
  return [metrics.get(metricId)?.name ?? metricId, time, segment].filter(Boolean).join(", ");
}

/** Values of metrics, one row a value; found again by metric, group and month or week. */
export function metricValueTable(scene: MetricValueScene): TableKind<MetricValueRow> {
  const metrics = [...scene.metrics.values()].map(({ id, name }) => ({ value: id, label: name }));
  return {
    key: "metric-values",
    one: "value",
    many: "metric values",
    columns: [
      {
        ...{ key: "metricId", label: "Metric", aliases: ["Metric id", "Metric name", "KPI", "Measure", "Name", "Id"] },
        holds: choiceCell({ noun: "metric", options: metrics, example: "Conversion rate" }),
        required: true,
      },
      {
        ...{ key: "month", label: "Month", aliases: ["Period", "Date", "Day", "Time"] },
        holds: monthCell(),
      },
      {
        ...{ key: "week", label: "Week", aliases: ["Week of", "Week starting", "Monday", "Week beginning"] },
        holds: weekCell(),
      },
      {
        ...{ key: "value", label: "Value", aliases: valueHeadings },
        holds: valueCell(),
      },
      {
        ...{ key: "responses", label: "Responses", aliases: [...answerHeadings] },
        holds: wholeCell({ min: 0, max: 1e12 }, "how many answers, as a whole number", "1365"),
      },
      {
        ...{ key: "segment", label: "Segment", aliases: ["Group", "Customer group", "Audience"], blankIsKey: true },
        holds: segmentCell(scene.segments),
      },
      { key: "source", label: "Source", aliases: ["Comes from", "System"], holds: textCell(200, "Web analytics") },
      {
        ...{ key: "asOf", label: "As of", aliases: ["As-of date", "Known up to", "Extracted on"] },
        holds: dayCell("2026-11-02"),
      },
    ],
    identity: [
      ["metricId", "segment", "month"],
      ["metricId", "segment", "week"],
    ],
    schema: metricValueRow,
    nameOf: (row) => nameOf(row, scene.metrics),
    blank: () => blankRow,
    most,
    settle: (row) => settled(scene, row),
    among: { resolve: ({ after }) => ({ entity: after, problems: [] }), check: (row) => outOfTime(row, scene.today) },
  };
}

export const valueHeadings = ["Result", "Score", "Actual", "Figure", "Amount"];
export const answerHeadings = ["Answers", "n", "Response count", "Sample size", "Respondents", "People who answered"];

const blankRow = {
  ...{ id: "", metricId: "", segment: "", month: null, week: null },
  ...{ value: null, responses: null, source: null, asOf: null },
};

/** A number; a percentage may keep its sign, for the unit of the metric says it too. */
function valueCell(): CellKind {
  const number = decimalCell({}, "a number in the unit of the metric", "2.5");
  return {
    ...number,
    read: (cell, style) => number.read(typeof cell === "string" ? cell.replace(/\s*%\s*$/, "") : cell, style),
  };
}

function segmentCell(segments: readonly string[]): CellKind {
  const words = textCell(120, "");
  const groupOf = segmentReader(segments);
  return {
    words: "the name of a group of customers; empty for everybody",
    example: "",
    empty: "",
    read: (cell, style) => {
      const read = words.read(cell, style);
      return "value" in read ? { value: groupOf(String(read.value)) } : read;
    },
    write: (value) => (typeof value === "string" && value !== "" ? value : null),
  };
}

type Row = {
  readonly before: MetricValueRow | null;
  readonly after: MetricValueRow;
  readonly given: ReadonlySet<string>;
};

function settled({ metrics, source }: MetricValueScene, { before, after: read, given }: Row): Settled<MetricValueRow> {
  const isOther = before === null || before.value !== read.value;
  // The answers behind another value are not those of the old one, and neither is what said it.
  const responses = isOther && !given.has("responses") ? null : read.responses;
  const isNews = isOther || responses !== before.responses;
  const after = {
    ...read,
    responses,
    source: isNews && !given.has("source") ? source.name : read.source || null,
    asOf: isNews && !given.has("asOf") ? source.asOf : read.asOf,
  };
  if (!isNews) return { entity: after, problems: [] };
  const problems = problemsOf(after, before, metrics.get(after.metricId));
  const period = after.month ?? after.week ?? "";
  const { metricId, segment } = after;
  return before === null && problems.length === 0
    ? { entity: { ...after, id: placeKey({ metricId, segment, period }) }, problems }
    : { entity: after, problems };
}

function problemsOf(
  after: MetricValueRow,
  before: MetricValueRow | null,
  metric: LibraryMetric | undefined,
): SettledProblem[] {
  const { month, week, segment } = after;
  const problems: SettledProblem[] = [];
  if (month === null && week === null)
    problems.push({ column: "month", message: "Say which month or week this is of." });
  if (month !== null && week !== null)
    problems.push({ column: "week", message: "A value is of a month or of a week. Leave one of the two empty." });
  const place = placeProblem({ segment, period: month ?? week ?? "" }, null);
  if (place && week !== null && month === null)
    problems.push({ column: place.field === "segment" ? "segment" : "week", message: place.sentence });
  if (before === null && after.value === null && after.responses === null)
    problems.push({ column: "value", message: "There is no value here. Enter one, or leave the row out." });
  else {
    const wrong = metric && valueProblem(metric, after);
    if (wrong) problems.push({ column: wrong.field, message: wrong.sentence });
  }
  return problems;
}

const middles = new WeakMap<ReadonlyMap<string, MetricValueRow>, { months: string | null; weeks: string | null }>();

/** A month or week far from all others, or still to come, is a slip of the hand; what stands already is not asked. */
function outOfTime({ before, after, all }: Among<MetricValueRow>, today: string): SettledProblem[] {
  if (before !== null) return [];
  let middle = middles.get(all);
  if (!middle) {
    const rows = [...all.values()];
    middle = {
      months: middlePeriod(rows.flatMap(({ month }) => (month === null ? [] : [month]))),
      weeks: middlePeriod(rows.flatMap(({ week }) => (week === null ? [] : [week]))),
    };
    middles.set(all, middle);
  }
  const { month, week } = after;
  const period = month ?? week ?? "";
  const far = placeProblem({ segment: "", period }, month === null ? middle.weeks : middle.months);
  const message = far?.sentence ?? aheadSentence(period, today);
  return message === null ? [] : [{ column: month === null ? "week" : "month", message }];
}
