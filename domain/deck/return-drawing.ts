import type { ProgrammeReturn } from "../returns/programme-return";
import { axisFor, chartNumber, ticksOf } from "./chart-axis";
import { labelEvery, widestLabel } from "./chart-labels";
import type { Box, ColumnChart, Frame } from "./deck";
import { moneyOf, signOfMoney } from "./deck-money";
import type { DeckScene } from "./deck-scene";
import { capitalized, numberWords, quarterWords } from "./deck-words";
import { layText } from "./lay-text";
import { textBox } from "./open-slide";
import { paragraph } from "./write-paragraph";

const gap = 0.4;

/** Cost and margin of everything by quarter as a native chart, and beside it the sums next to what customers got. */
export function drawReturns(scene: DeckScene, programme: ProgrammeReturn, customers: string, frame: Frame): Box[] {
  if (scene.hidesCosts) return [withoutAmounts(programme, customers, frame)];
  const width = (frame.w - gap) * 0.68;
  const { quarters } = programme;
  const observed = quarters.filter(({ lines, observedLines }) => lines > 0 && observedLines === lines).at(-1);
  const legend = layText(
    [
      paragraph(
        [
          ["■ ", { color: "com" }],
          "Incremental margin   ",
          ["■ ", { color: "edge" }],
          `Cost, by quarter; ${observed ? `all observed to ${quarterWords(observed.quarter)}, expected in part or whole after` : "expected in part or whole"}`,
        ],
        { size: 10, color: "ink-2", leading: 12.5 },
      ),
    ],
    width,
  );
  const axis = axisFor(
    quarters.flatMap(({ cost, margin }) => [cost, margin]),
    `"${signOfMoney(scene)}"#,##0`,
  );
  const left =
    widestLabel(
      ticksOf(axis).map((tick) => chartNumber(tick, axis.format)),
      10,
    ) + 0.12;
  const top = frame.y + legend.height;
  const plot = { x: frame.x + left, y: top + 0.1, w: width - left - 0.05, h: frame.h - legend.height - 0.38 };
  const categories = quarters.map(({ quarter }) => quarterWords(quarter));
  const chart: ColumnChart = {
    ...{
      kind: "chart",
      form: "column",
      id: "returns",
      name: "Cost and margin by quarter",
      stacked: false,
      over: "Quarter",
    },
    alt: `Margin and cost by quarter: ${quarters
      .map(
        ({ quarter, cost, margin }) => `${quarterWords(quarter)} ${moneyOf(scene, margin)} and ${moneyOf(scene, cost)}`,
      )
      .join(", ")}. ${capitalized(customers)}.`,
    frame: { x: frame.x, y: top, w: width, h: frame.h - legend.height },
    ...{ plot, categories, labelEvery: labelEvery(categories, 10, plot.w), axis },
    series: [
      { name: "Incremental margin", values: quarters.map(({ margin }) => margin), color: "com", ink: "ink-2" },
      { name: "Cost", values: quarters.map(({ cost }) => cost), color: "edge", ink: "ink-2" },
    ],
    ...{ gapPct: 60, labelled: false, size: 10 },
  };
  const { totalCost, totalMargin, roiPct, paybackQuarter, toDate } = programme;
  const beside = layText(
    [
      paragraph("■ For us", { size: 12, bold: true, color: "com-ink" }),
      paragraph(
        `${moneyOf(scene, totalMargin)} of margin for ${moneyOf(scene, totalCost)} of cost; return ${roiPct === null ? "not known" : `${numberWords(roiPct, 1)}%`}.`,
        { size: 12, before: 2 },
      ),
      paragraph(
        `Observed so far: ${moneyOf(scene, toDate.margin)} for ${moneyOf(scene, toDate.cost)}. Pays back: ${paybackQuarter === null ? "not within the plan" : quarterWords(paybackQuarter)}.`,
        { size: 12, before: 2 },
      ),
      paragraph("● For customers", { size: 12, bold: true, color: "cx-ink", before: 8 }),
      paragraph(`${capitalized(customers)}.`, { size: 12, before: 2 }),
    ],
    frame.w - width - gap,
  );
  return [
    textBox(legend, frame, { id: "returns-legend", name: "Legend" }),
    chart,
    textBox(beside, { x: frame.x + width + gap, y: frame.y }, { id: "returns-sums", name: "For us and for customers" }),
  ];
}

/** When it pays back and what customers got: without amounts nothing of the chart would be left. */
function withoutAmounts({ paybackQuarter }: ProgrammeReturn, customers: string, frame: Frame): Box {
  const text = layText(
    [
      paragraph("■ For us", { size: 12, bold: true, color: "com-ink" }),
      paragraph(
        `The chart of cost and margin is left out: amounts of money are not shown here. All of it together pays back: ${paybackQuarter === null ? "not within the plan" : quarterWords(paybackQuarter)}.`,
        { size: 12, before: 2 },
      ),
      paragraph("● For customers", { size: 12, bold: true, color: "cx-ink", before: 8 }),
      paragraph(`${capitalized(customers)}.`, { size: 12, before: 2 }),
    ],
    frame.w,
  );
  return textBox(text, frame, { id: "returns-sums", name: "For us and for customers" });
}
