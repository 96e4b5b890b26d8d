import { widestLabel } from "./chart-labels";
import type { ChartPoint, Frame, LabelSide, ScatterChart } from "./deck";

/** A point with its number, which always stands inside its mark, or the name it would like to have beside it. */
type Wish = { readonly x: number; readonly y: number; readonly number: string | null; readonly name: string | null };
type Plot = Pick<ScatterChart, "frame" | "plot" | "across" | "up" | "size" | "markSize">;

const sides: readonly Exclude<LabelSide, "inside">[] = ["right", "left", "above", "below"];
const apart = 0.02;

/**
 * The words of the points of a chart, given in their order: a number inside the mark (beside it where another number is there already), a name to its right, else left,
 * above or below, where it meets no other words, no mark and stays in the frame; null where there is no room.
 */
export function labelPoints(points: readonly Wish[], { frame, plot, across, up, size, markSize }: Plot) {
  const half = markSize / 72 / 2;
  const placed = points.map(({ x, y }) => ({
    x: plot.x + ((x - across.min) / (across.max - across.min)) * plot.w,
    y: plot.y + plot.h - ((y - up.min) / (up.max - up.min)) * plot.h,
  }));
  const marks = placed.map(({ x, y }): Frame => ({ x: x - half, y: y - half, w: 2 * half, h: 2 * half }));
  const taken: Frame[] = [];
  const isCovered = (at: number) =>
    marks.some((other, one) => one < at && points[one]?.number !== null && isNear(other, marks[at] ?? other));
  return points.map(({ number, name }, at): ChartPoint["label"] => {
    const mark = marks[at];
    if (!mark) return null;
    if (number !== null && !isCovered(at)) return { text: number, side: "inside" };
    const text = number ?? name;
    if (text === null) return null;
    const w = widestLabel([text], size) + 0.04;
    const h = (size * 1.25) / 72;
    const side = sides.find((each) => {
      const box = beside(mark, each, w, h);
      const free =
        !taken.some((other) => meets(box, other)) && !marks.some((other, one) => one !== at && meets(box, other));
      return free && isInside(box, frame);
    });
    if (!side) return number === null ? null : { text: number, side: "inside" };
    taken.push(beside(mark, side, w, h));
    return { text, side };
  });
}

function beside({ x, y, w, h }: Frame, side: (typeof sides)[number], width: number, height: number): Frame {
  const away = 3 / 72;
  const size = { w: width, h: height };
  if (side === "right") return { x: x + w + away, y: y + h / 2 - height / 2, ...size };
  if (side === "left") return { x: x - away - width, y: y + h / 2 - height / 2, ...size };
  return { x: x + w / 2 - width / 2, y: side === "above" ? y - away - height : y + h + away, ...size };
}

/** Whether one mark hides the number in another. */
const isNear = (one: Frame, other: Frame) => Math.hypot(one.x - other.x, one.y - other.y) < one.w * 0.6;

const isInside = (box: Frame, { x, y, w, h }: Frame) =>
  box.x >= x && box.y >= y && box.x + box.w <= x + w && box.y + box.h <= y + h;

const meets = (one: Frame, other: Frame) =>
  one.x < other.x + other.w + apart &&
  other.x < one.x + one.w + apart &&
  one.y < other.y + other.h &&
  other.y < one.y + one.h;
