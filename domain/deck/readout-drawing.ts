import type { Box, Frame } from "./deck";
import { numberWords } from "./deck-words";
import { layText } from "./lay-text";
import { textBox } from "./open-slide";
import type { ReadoutRow, ReadoutScale } from "./readout-rows";
import { paragraph } from "./write-paragraph";

const nameShare = 0.235;
const valueShare = 0.125;
const barFrom = 0.385;
const barTo = 0.735;
const stateFrom = 0.765;

type Scale = {
  readonly kind: ReadoutScale;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly width: number;
};

/** The common scale of the bars of a test: all of them, what we accept, and no change. */
export function scaleOf(rows: readonly ReadoutRow[], kind: ReadoutScale, { x, w }: Frame): Scale {
  const values = rows.flatMap(({ bar }) =>
    bar ? [bar.low, bar.high, ...(bar.accept === null ? [] : [bar.accept])] : [],
  );
  const [low, high] = [Math.min(-0.5, ...values), Math.max(0.5, ...values)];
  const pad = (high - low) * 0.06;
  return { kind, low: low - pad, high: high + pad, left: x + w * barFrom, width: w * (barTo - barFrom) };
}

const placeOf = ({ low, high, left, width }: Scale, value: number) => left + ((value - low) / (high - low)) * width;

const laidName = ({ name }: ReadoutRow, w: number) =>
  layText([paragraph(name, { size: 14, bold: true })], w * nameShare);
const laidValues = ({ values }: ReadoutRow, w: number) =>
  layText([paragraph(values || "not known", { size: 13, color: "ink-2", align: "right" })], w * valueShare);
const laidState = ({ state, reading, alarm }: ReadoutRow, w: number) =>
  layText(
    [
      paragraph(state, { size: 13, bold: true, color: alarm ? "harm-4" : "ink" }),
      paragraph(reading, { size: 12, color: "ink-2", before: 1 }),
    ],
    w * (1 - stateFrom),
  );

export function rowHeight(row: ReadoutRow, { w }: Frame): number {
  return Math.max(laidName(row, w).height, laidValues(row, w).height, laidState(row, w).height, 0.4) + 0.2;
}

/** One measure: name, values, interval, what it means. */
export function drawRow(row: ReadoutRow, at: number, scale: Scale, frame: Frame, testId: string): Box[] {
  const about = { kind: "experiment", id: testId } as const;
  const { x, y, w, h } = frame;
  const color = row.experience ? "cx" : "com";
  const boxes: Box[] = [
    {
      kind: "line",
      id: `row-${at}`,
      name: "Line",
      alt: "",
      from: { x, y },
      to: { x: x + w, y },
      stroke: { color: "hairline", width: 0.75, dash: false },
    },
    textBox(laidName(row, w), { x, y: y + 0.1 }, { id: `name-${at}`, name: row.name, about }),
    textBox(
      laidValues(row, w),
      { x: x + w * nameShare, y: y + 0.1 },
      { id: `values-${at}`, name: "Control to treatment" },
    ),
    textBox(laidState(row, w), { x: x + w * stateFrom, y: y + 0.1 }, { id: `state-${at}`, name: "What it means" }),
  ];
  if (!row.bar) return boxes;
  const middle = y + Math.min(h / 2, 0.32);
  const [low, mid, high] = [row.bar.low, row.bar.mid, row.bar.high].map((value) => placeOf(scale, value)) as [
    number,
    number,
    number,
  ];
  if (row.bar.accept !== null) {
    const accept = placeOf(scale, row.bar.accept);
    boxes.push({
      kind: "line",
      id: `accept-${at}`,
      name: "What we accept",
      alt: "",
      from: { x: accept, y: y + 0.07 },
      to: { x: accept, y: y + h - 0.07 },
      stroke: { color: "harm-3", width: 1.5, dash: true },
    });
  }
  boxes.push(
    {
      kind: "shape",
      shape: "rect",
      id: `interval-${at}`,
      name: `Interval of ${row.name}`,
      alt: `${row.name}: ${row.values}, ${row.state}, ${row.reading}`,
      frame: { x: low, y: middle - 0.025, w: Math.max(0.02, high - low), h: 0.05 },
      fill: color,
      stroke: null,
      text: null,
      about,
    },
    {
      kind: "shape",
      shape: row.experience ? "ellipse" : "rect",
      id: `point-${at}`,
      name: "Estimate",
      alt: "",
      frame: { x: mid - 0.065, y: middle - 0.065, w: 0.13, h: 0.13 },
      fill: color,
      stroke: { color: "paper", width: 1, dash: false },
      text: null,
    },
  );
  return boxes;
}

/** No change as a vertical, and the words below it. */
export function drawScale(scale: Scale, { y, h }: Frame): Box[] {
  const zero = placeOf(scale, 0);
  const label = (text: string, at: number, id: string, width = 1.3): Box => {
    const laid = layText([paragraph(text, { size: 11, color: "ink-3", align: "center" })], width);
    return textBox(laid, { x: at - width / 2, y: y + h + 0.04 }, { id: `scale-${id}`, name: "Scale" });
  };
  const far = scale.kind === "points" ? Math.round(Math.abs(scale.low) * 0.75) : 0;
  const apart = placeOf(scale, 0) - placeOf(scale, -far) > 1.3;
  return [
    {
      kind: "line",
      id: "zero",
      name: "No change",
      alt: "",
      from: { x: zero, y },
      to: { x: zero, y: y + h },
      stroke: { color: "edge", width: 1, dash: false },
    },
    label("no change", zero, "zero"),
    ...(far > 0 && apart ? [label(`${numberWords(far, 0)} points worse`, placeOf(scale, -far), "worse")] : []),
    ...(scale.kind === "own"
      ? [label("each row on its own scale", scale.left + scale.width - 0.9, "own", 1.9)].filter(
          () => scale.left + scale.width - 1.85 > zero + 0.7,
        )
      : []),
  ];
}
