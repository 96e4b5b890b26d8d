import { quarterNumber } from "../quarters";
import { textAt } from "../roadmap/timeline-layout";
import { dayOnAxis, timelineAxis } from "../roadmap/timeline-scale";
import { widestLabel } from "./chart-labels";
import type { Box, Frame } from "./deck";
import { quarterWords } from "./deck-words";
import { layText, placeText } from "./lay-text";
import { textBox } from "./open-slide";
import type { PlacedBar } from "./roadmap-drawing";
import { drawLinks, type Need } from "./roadmap-links";
import { headHeight, laneHeight, namesWidth, type TimelineGroup, type TimelineRow } from "./timeline-rows";
import { paragraph } from "./write-paragraph";

const barHeight = 0.17;
/** Room at the right for words that stand beside the last bars. */
const overhang = 1.8;
/** The layout of words beside bars counts in pixels. */
const pixels = 96;
/** Up to so many quarters months are named, up to so many quarters quarters, beyond only years. */
const [monthsUpTo, quartersUpTo] = [8, 28];

type Setting = {
  readonly quarters: readonly string[];
  readonly needs: readonly Need[];
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly frame: Frame;
};
type Axis = { readonly x: number; readonly width: number; readonly quarter: number; readonly first: string };

/** A page of the timeline: names at the left, bars over the axis, what each is worth on or beside its bar. */
export function drawTimeline(groups: readonly TimelineGroup[], setting: Setting): Box[] {
  const { quarters, needs, asOf, frame } = setting;
  const first = quarters[0] ?? "2000-Q1";
  const width = frame.w - namesWidth - overhang;
  const axis: Axis = { x: frame.x + namesWidth, width, quarter: width / Math.max(1, quarters.length), first };
  const boxes: Box[] = [];
  const placed: PlacedBar[] = [];
  let top = frame.y + headHeight;
  groups.forEach(({ lane, again, rows }, at) => {
    const look = { face: "serif", italic: true, size: 12, color: "ink-2", leading: 14 } as const;
    const name = layText([paragraph(again ? `${lane}, continued` : lane, look)], frame.w);
    const oneLine =
      name.height * 72 <= look.leading + 0.01 ? name : layText([paragraph(shortened(lane), look)], frame.w);
    boxes.push(rule(`lane-line-${at}`, "Lane", { x: frame.x, y: top, w: frame.w }, "line"));
    boxes.push(textBox(oneLine, { x: frame.x, y: top + 0.03 }, { id: `lane-${at}`, name: "Lane", alt: lane }));
    top += laneHeight;
    for (const row of rows) {
      const drawn = drawRow(row, axis, { ...frame, y: top });
      boxes.push(...drawn.boxes);
      placed.push(drawn.placed);
      top += row.height;
    }
  });
  boxes.push(rule("timeline-end", "End of the timeline", { x: frame.x, y: top, w: frame.w }, "ink"));
  return [
    ...drawAxis(quarters, axis, { ...frame, h: top - frame.y }),
    ...drawToday(asOf, quarters, axis, { ...frame, h: top - frame.y }),
    ...drawLinks(needs, placed),
    ...boxes,
  ];
}

/** A lane's name is at most 100 characters; only in wide letters it needs a second line, for which there is no room. */
const shortened = (lane: string) => `${[...lane].slice(0, 40).join("")}…`;

const rule = (id: string, name: string, { x, y, w }: Omit<Frame, "h">, color: "line" | "ink"): Box => ({
  ...{ kind: "line", id, name, alt: "", from: { x, y }, to: { x: x + w, y } },
  stroke: { color, width: color === "ink" ? 1 : 0.75, dash: false },
});

function drawAxis(quarters: readonly string[], axis: Axis, { y, h }: Frame): Box[] {
  const { upper, lower } = timelineAxis(quarters, quarters.length <= monthsUpTo ? "month" : "quarter");
  const rows = [
    { ticks: upper, y, bold: true, lines: true, shown: true },
    { ticks: lower, y: y + headHeight / 2, bold: false, lines: false, shown: quarters.length <= quartersUpTo },
  ];
  return rows.flatMap(({ ticks, y: top, bold, lines, shown }, row) =>
    ticks.flatMap(({ from, to, label }, at): Box[] => {
      const left = axis.x + from * axis.quarter;
      const width = (to - from) * axis.quarter;
      const line: Box = {
        ...{ kind: "line", id: `tick-${row}-${at}`, name: "Time", alt: "" },
        ...{ from: { x: left, y }, to: { x: left, y: y + h } },
        stroke: { color: "hairline", width: 0.75, dash: false },
      };
      const fits = widestLabel([label], 10) * (bold ? 1.1 : 1) + 0.04 <= width;
      const text = layText(
        [paragraph(label, { size: 10, bold, color: bold ? "ink" : "ink-2", leading: 12 })],
        width - 0.03,
      );
      return [
        ...(lines ? [line] : []),
        ...(shown && fits
          ? [textBox(text, { x: left + 0.03, y: top + 0.02 }, { id: `time-${row}-${at}`, name: `Time ${label}` })]
          : []),
      ];
    }),
  );
}

function drawToday(asOf: string, quarters: readonly string[], axis: Axis, { y, h }: Frame): Box[] {
  const at = dayOnAxis(asOf, axis.first);
  if (at < 0 || at > quarters.length) return [];
  const x = axis.x + at * axis.quarter;
  return [
    {
      ...{ kind: "line", id: "today", name: "Today", alt: "Today" },
      ...{ from: { x, y: y + headHeight }, to: { x, y: y + h } },
      stroke: { color: "ink-2", width: 1, dash: true },
    },
  ];
}

function drawRow({ item, name, metrics, height }: TimelineRow, axis: Axis, frame: Frame) {
  const { initiative, at } = item;
  const start = quarterNumber(initiative.startQuarter) - quarterNumber(axis.first);
  const x = axis.x + start * axis.quarter + 0.02;
  const w = Math.max(0.06, initiative.durationQuarters * axis.quarter - 0.04);
  const y = frame.y + Math.min((height - barHeight) / 2, 0.035);
  const bar: Frame = { x, y, w, h: barHeight };
  const useCase = initiative.kind === "use_case";
  const dropped = initiative.status === "dropped";
  const about = { kind: "initiative", id: initiative.id } as const;
  const words = layText(
    [
      paragraph(
        metrics.map(([text, color]) => [text, { color }] as const),
        { size: 10, leading: 12 },
      ),
    ],
    frame.w,
  );
  const textWidth = widestLabel([metrics.map(([text]) => text).join("")], 10) * 1.06 + 0.04;
  const given = { width: textWidth * pixels, heightIn: () => 0 };
  const end = (axis.width + overhang) * pixels;
  const beside = textAt((x - axis.x) * pixels, w * pixels, end, given);
  const left = axis.x + beside.x / pixels;
  const laid = { ...words, width: textWidth };
  const worth = { id: `worth-${at}`, name: `Worth of ${at + 1}` };
  const worthFrame = { x: left, y: y - 0.01, w: textWidth, h: barHeight + 0.02 };
  const boxes: Box[] = [
    textBox(name, { x: frame.x, y: frame.y + 0.02 }, { id: `item-${at}`, name: `Name ${at + 1}`, about }),
    {
      ...{ kind: "shape", shape: "round", id: `time-bar-${at}`, name: `Time of ${at + 1}`, frame: bar },
      alt: `${initiative.name}: from ${quarterWords(initiative.startQuarter)}, ${initiative.durationQuarters} quarters; ${metrics.map(([text]) => text.trim()).join(", ")}`,
      fill: useCase || dropped ? "paper" : "sunken",
      stroke: { color: useCase ? "ink" : "edge", width: 0.75, dash: dropped },
      ...{ text: null, about },
    },
    beside.place === "inside"
      ? textBox(laid, worthFrame, worth, { anchor: "middle" })
      : {
          ...{ kind: "shape", shape: "rect", ...worth, alt: "", frame: worthFrame },
          // Lines end behind words on paper.
          ...{ fill: "paper", stroke: null, text: placeText(laid, worthFrame, { anchor: "middle" }) },
        },
  ];
  const { deadlineQuarter } = initiative;
  if (deadlineQuarter !== null) {
    const by = axis.x + (quarterNumber(deadlineQuarter) - quarterNumber(axis.first) + 1) * axis.quarter;
    if (by >= axis.x && by <= axis.x + axis.width + 0.01)
      boxes.push({
        ...{ kind: "line", id: `deadline-${at}`, name: "Deadline", alt: `Deadline ${quarterWords(deadlineQuarter)}` },
        ...{ from: { x: by, y: y - 0.03 }, to: { x: by, y: y + barHeight + 0.03 } },
        stroke: { color: "ink", width: 2, dash: false },
      });
  }
  return { boxes, placed: { item, id: `time-bar-${at}`, frame: bar } };
}
