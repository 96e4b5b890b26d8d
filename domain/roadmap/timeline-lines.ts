import { timelineSizes } from "./timeline-layout";
import type { TimelineNeed } from "./timeline-needs";

/** Where a bar stands, in pixels. */
export type BarBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type TimelineLine = TimelineNeed & {
  /** Corners of the line, from the end of one bar to the start of the other. */
  readonly points: readonly (readonly [x: number, y: number])[];
};

const { inset, rowGap } = timelineSizes;

/**
 * The line from a bar to the one that needs it: upright only between quarters, level only between rows, so that it
 * crosses nothing but bars that span the quarters between.
 *
 * @param shift -1, 0 or 1: keeps lines of different bars apart where they turn in the same place
 */
export function lineBetween(from: BarBox, to: BarBox, shift = 0): TimelineLine["points"] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const out = start.x + inset + shift;
  const into = end.x - inset + shift;
  const isBeside = Math.abs(into - out) < inset * 2;
  if (isBeside)
    return start.y === end.y
      ? [
          [start.x, start.y],
          [end.x, end.y],
        ]
      : [
          [start.x, start.y],
          [out, start.y],
          [out, end.y],
          [end.x, end.y],
        ];
  const above = end.y >= start.y;
  const between = (above ? to.y - rowGap / 2 : to.y + to.height + rowGap / 2) + shift;
  return [
    [start.x, start.y],
    [out, start.y],
    [out, between],
    [into, between],
    [into, end.y],
    [end.x, end.y],
  ];
}

/** The lines of a timeline: those whose both ends are on it. */
export function timelineLines(needs: readonly TimelineNeed[], bars: ReadonlyMap<string, BarBox>): TimelineLine[] {
  const turn = new Map<string, number>();
  return needs.flatMap((need) => {
    const [from, to] = [bars.get(need.fromId), bars.get(need.toId)];
    if (!from || !to) return [];
    if (!turn.has(need.fromId)) turn.set(need.fromId, (turn.size % 3) - 1);
    return [{ ...need, points: lineBetween(from, to, turn.get(need.fromId)) }];
  });
}
