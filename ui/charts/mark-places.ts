import { linesOf, textWidth } from "./label-text";

export type PlacedMark = {
  readonly at: number;
  readonly lines: readonly string[];
  /** How far below the top its words begin, in pixels. */
  readonly top: number;
  /** The words stand before the line instead of after it. */
  readonly before: boolean;
};

const size = 11;
export const markLine = 13;
const widest = 210;
const gap = 5;

/**
 * Words of change marks above a chart, each where it touches no others. What needs more than two lines is called by its
 * number, under which the whole of it stands below the chart: a text that is cut says something else.
 */
export function placeMarks(
  marks: readonly { readonly at: number; readonly text: string }[],
  x: (at: number) => number,
  right: number,
): { placed: PlacedMark[]; height: number } {
  const taken: { from: number; to: number; top: number; bottom: number }[] = [];
  const placed = marks.map(({ at, text }, number) => {
    const lines = linesOf(text, size, widest, 2) ?? [`Change ${number + 1}`];
    const wide = Math.max(...lines.map((line) => textWidth(line, size))) + gap * 2;
    const before = x(at) + wide > right && x(at) - wide > 0;
    const [from, to] = before ? [x(at) - wide, x(at)] : [x(at), x(at) + wide];
    const high = lines.length * markLine + 3;
    const touches = (top: number) =>
      taken.find((each) => from < each.to && to > each.from && top < each.bottom && top + high > each.top);
    let top = 0;
    for (let hit = touches(top); hit; hit = touches(top)) top = hit.bottom;
    taken.push({ from, to, top, bottom: top + high });
    return { at, lines, top, before };
  });
  return { placed, height: Math.max(0, ...taken.map(({ bottom }) => bottom)) };
}
