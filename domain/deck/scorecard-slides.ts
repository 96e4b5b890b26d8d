import { indexWords } from "../metrics/index-words";
import type { MonthlyIndex } from "../metrics/monthly-index";
import { figureWords } from "../strategy/map-words";
import { cell, head, twoLines } from "./cells";
import { type ChartEvent, chartEvents, drawEvents } from "./chart-events";
import { labelEvery } from "./chart-labels";
import type { About, Box, Frame, LineChart } from "./deck";
import { currencyOf } from "./deck-money";
import type { DeckScene } from "./deck-scene";
import { countOf, dayWords, labelOf, listed, monthWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { layText } from "./lay-text";
import { closeSlides, type DraftSlide, openSlide, textBox } from "./open-slide";
import { tablePages } from "./table-pages";
import { paragraph } from "./write-paragraph";

const chartHeight = 1.95;
const gap = 0.5;

/** Sales and experience side by side: two charts of one height, then each outcome with both its measures. */
export function scorecardSlides(scene: DeckScene): DraftSlide[] {
  const open = openSlide(scene.head, { kind: "scorecard", titles: titlesOf(scene), source: sourceOf(scene) });
  const { body } = open;
  const months = scene.computed.indexByMonth.map(({ month }) => month);
  const { marked, caption } = chartEvents(scene.file.metricSeries?.events ?? [], months, body.w);
  const charts = chartsOf(scene, { ...body, h: chartHeight }, marked);
  const y = body.y + chartHeight + 0.04;
  if (caption) charts.push(textBox(caption, { x: body.x, y }, { id: "changes", name: "Changes marked on the charts" }));
  const used = chartHeight + 0.14 + (caption?.height ?? 0);
  const below = { ...body, y: body.y + used, h: body.h - used };
  const notes = notesOf(scene);
  const rows = scene.file.outcomes.map((outcome) => rowOf(scene, outcome));
  const table = {
    name: "Outcomes",
    alt: `${rows.length} outcomes, each with its customer measure and its commercial measure`,
    columns: [4, 2.6, 0.85, 0.85, 0.85, 2.6, 0.85, 0.85, 0.85],
    header: [
      head("Outcome"),
      head("● For customers", { color: "cx-ink" }),
      ...["From", "Now", "Aim"].map((text) => head(text, { align: "right", color: "cx-ink" })),
      head("■ For us", { color: "com-ink" }),
      ...["From", "Now", "Aim"].map((text) => head(text, { align: "right", color: "com-ink" })),
    ],
    rows,
    abouts: scene.file.outcomes.map(({ id }): About => ({ kind: "outcome", id })),
  };
  if (rows.length === 0) {
    const text = layText(
      [paragraph("No outcome is written yet: there is no pair of measures to hold beside the charts.", { size: 14 })],
      below.w,
    );
    return closeSlides(open, [
      { boxes: [...charts, textBox(text, below, { id: "none", name: "No outcomes" })], notes },
    ]);
  }
  return closeSlides(open, tablePages(flowTable(table, body, [12, 11, 10], below), notes, charts));
}

function latestMonth({ computed }: DeckScene): MonthlyIndex | undefined {
  return computed.indexByMonth.findLast(({ commercialIndex, cxIndex }) => commercialIndex !== null && cxIndex !== null);
}

function titlesOf(scene: DeckScene): string[] {
  const latest = latestMonth(scene);
  if (!latest || latest.commercialIndex === null || latest.cxIndex === null) {
    return ["Whether sales and experience move together is not known yet: there are too few months of both"];
  }
  const { month, quadrant, commercialIndex, cxIndex, watch } = latest;
  const figures = `experience index ${indexWords(cxIndex)}, sales index ${indexWords(commercialIndex)}`;
  const watched = watch.length > 0 ? `; ${countOf(watch.length, "experience measure")} slipped while sales rose` : "";
  return [`${labelOf("quadrant", quadrant)} in ${monthWords(month)}: ${figures}${watched}`];
}

function sourceOf({ file }: DeckScene): string {
  const months = file.metricSeries?.months ?? [];
  const [first, last] = [months.at(0), months.at(-1)];
  const range =
    first && last ? `monthly measures ${monthWords(first)} to ${monthWords(last)}` : "no monthly measures yet";
  return `Own data: ${range}. Index: mean change in material changes, up is better, −3 to 3.`;
}

function chartsOf(scene: DeckScene, frame: Frame, marked: readonly ChartEvent[]): Box[] {
  const months = scene.computed.indexByMonth;
  const width = (frame.w - gap) / 2;
  const sides = [
    {
      id: "commercial",
      mark: "■",
      title: "Commercial index",
      color: "com",
      ink: "com-ink",
      marker: "square",
      pick: (month: MonthlyIndex) => month.commercialIndex,
    },
    {
      id: "experience",
      mark: "●",
      title: "Customer experience index",
      color: "cx",
      ink: "cx-ink",
      marker: "circle",
      pick: (month: MonthlyIndex) => month.cxIndex,
    },
  ] as const;
  return sides.flatMap(({ id, mark, title, color, ink, marker, pick }, at): Box[] => {
    const x = frame.x + at * (width + gap);
    const values = months.map(pick);
    const categories = months.map(({ month }) => monthWords(month));
    const known = values.filter((value) => value !== null).length;
    const words = [
      [`${mark} ${title}`, { bold: true, color: ink }] as const,
      [known > 0 ? "  above 0: better than before" : "", { color: "ink-2" }] as const,
    ];
    const label = textBox(
      layText([paragraph(words, { size: 12 })], width),
      { x, y: frame.y },
      { id: `${id}-title`, name: title },
    );
    const chart = { x, y: frame.y + 0.26, w: width, h: frame.h - 0.26 };
    if (known === 0) {
      const text = layText([paragraph("Not enough months for an index yet.", { size: 12, color: "ink-2" })], width);
      return [label, textBox(text, { x, y: chart.y + 0.1 }, { id: `${id}-none`, name: "No index yet" })];
    }
    const box: LineChart = {
      ...{ kind: "chart", form: "line", over: "Month" },
      id,
      name: title,
      alt: `${title} by month: ${months.map(({ month }, row) => `${monthWords(month)} ${indexWords(values[row] ?? null)}`).join(", ")}`,
      frame: chart,
      plot: { x: chart.x + 0.38, y: chart.y + 0.16, w: chart.w - 0.95, h: chart.h - 0.46 },
      categories,
      labelEvery: labelEvery(categories, 10, chart.w - 0.95),
      series: [{ name: title, values, color, marker }],
      axis: { min: -3, max: 3, step: 1, format: "+0;−0;0" },
      lastFormat: "+0.00;−0.00;0.00",
      size: 10,
    };
    return [label, ...drawEvents(marked, box), box];
  });
}

type Outcome = DeckScene["file"]["outcomes"][number];

function rowOf(scene: DeckScene, outcome: Outcome): CellText[] {
  const { cxMetricId, cxBaseline, cxTarget, commercialKpiId, kpiBaseline, kpiTarget, byDate } = outcome;
  const currency = currencyOf(scene);
  const figure = (id: string | null, value: number | null | undefined, bold = false) =>
    cell(value == null ? "–" : figureWords(value, unitOf(scene, id), currency), { align: "right", bold });
  return [
    twoLines(outcome.statement, byDate ? `by ${dayWords(byDate)}` : ""),
    measure(scene, cxMetricId),
    figure(cxMetricId, cxBaseline),
    figure(cxMetricId, latestOf(scene, cxMetricId), true),
    figure(cxMetricId, cxTarget),
    measure(scene, commercialKpiId),
    figure(commercialKpiId, kpiBaseline),
    figure(commercialKpiId, latestOf(scene, commercialKpiId), true),
    figure(commercialKpiId, kpiTarget),
  ];
}

const unitOf = ({ metrics }: DeckScene, id: string | null) => metrics.get(id ?? "")?.unit ?? null;

/** Money and shares wear their unit; of the others it is said below the name. */
function measure(scene: DeckScene, id: string | null): CellText {
  const unit = unitOf(scene, id);
  const worn = unit === "percent" || unit === "currency" || unit === currencyOf(scene);
  return twoLines(scene.metricName(id), worn ? "" : (unit ?? ""));
}

function latestOf({ file }: DeckScene, id: string | null): number | null {
  const series = file.metricSeries?.series.find(({ metricId }) => metricId === id);
  return series?.values.findLast((value) => value !== null) ?? null;
}

function notesOf({ file, computed, metricName }: DeckScene): string {
  const events = (file.metricSeries?.events ?? []).map(({ month, text }) => `Change in ${monthWords(month)}: ${text}`);
  const quadrants = computed.indexByMonth.map(
    ({ month, quadrant, watch }) =>
      `${monthWords(month)}: ${labelOf("quadrant", quadrant)}${watch.length > 0 ? `; to watch: ${listed(watch.map((id) => metricName(id)))}` : ""}.`,
  );
  return ["Months and what they showed:", ...quadrants, ...events].join("\n");
}
