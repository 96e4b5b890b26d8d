import type { Frame, Paragraph } from "./deck";
import { type LaidText, layText, splitText } from "./lay-text";

/** A text that runs down a column, set in a given type size. */
export type ColumnText = (size: number) => readonly Paragraph[];

/** Breaks a laid text into parts of at most a height; a part takes at least one line, so the flow always ends. */
export function flowText(laid: LaidText, height: number): LaidText[] {
  const parts: LaidText[] = [];
  let rest: LaidText | null = laid;
  while (rest !== null && rest.lines.length > 0) {
    const [head, tail]: readonly [LaidText | null, LaidText | null] = splitText(rest, height);
    if (head === null) {
      parts.push(rest);
      break;
    }
    parts.push(head);
    rest = tail;
  }
  return parts;
}

/**
 * Columns side by side over as many pages as they need: in the largest size in which one page holds all, else in
 * the smallest.
 *
 * @returns one entry a page, each with the part of each column, null where a column has ended
 */
export function flowColumns(
  columns: readonly { readonly text: ColumnText; readonly frame: Frame }[],
  sizes: readonly number[],
): (LaidText | null)[][] {
  const laidAt = (size: number) => columns.map(({ text, frame }) => layText(text(size), frame.w));
  const fits = sizes.find((size) => laidAt(size).every(({ height }, at) => height <= (columns[at]?.frame.h ?? 0)));
  const flows = laidAt(fits ?? sizes.at(-1) ?? 12).map((laid, at) => flowText(laid, columns[at]?.frame.h ?? 1));
  const pages = Math.max(1, ...flows.map(({ length }) => length));
  return Array.from({ length: pages }, (_, page) => flows.map((parts) => parts[page] ?? null));
}
