import type { Run } from "./deck";
import { graphemes, textWidth } from "./text-width";

/** Positions in the text of a paragraph at which a line starts and ends; the space it breaks at is in neither. */
export type Span = { readonly from: number; readonly to: number };

const breakable = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const pieces = /\s+|[^\s]+/gu;

type Piece = { from: number; to: number; width: number; space: boolean };

type Measure = (text: string, run: Run) => number;

/** The lines a text of styled runs falls into at a width in inches; at least one. Words too long for a line are cut. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure = textWidth): Span[] {
  const lines: Span[] = [];
  let start: number | null = null;
  let end = 0;
  let used = 0;
  let pending = 0;
  const close = () => {
    if (start !== null) lines.push({ from: start, to: end });
    start = null;
    used = 0;
    pending = 0;
  };
  for (const piece of piecesOf(runs, width, measure)) {
    if (piece.space) {
      if (start !== null) pending += piece.width;
      continue;
    }
    if (start !== null && used + pending + piece.width > width) close();
    if (start === null) start = piece.from;
    used += pending + piece.width;
    pending = 0;
    end = piece.to;
  }
  close();
  return lines.length > 0 ? lines : [{ from: 0, to: 0 }];
}

/** Words, spaces and characters between which a line may break. */
function piecesOf(runs: readonly Run[], width: number, measure: Measure): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const run of runs) {
    for (const [piece] of run.text.matchAll(pieces)) {
      const space = /^\s/u.test(piece);
      const size = measure(piece, run);
      if (space || (size <= width && !breakable.test(piece))) {
        found.push({ from: at, to: at + piece.length, width: size, space });
        at += piece.length;
        continue;
      }
      const cut = !breakable.test(piece);
      let part = "";
      let grown = 0;
      for (const letter of graphemes(piece)) {
        const more = measure(letter, run);
        const breaks = !cut && (breakable.test(letter) || breakable.test(part));
        if (part !== "" && (breaks || grown + more > width)) {
          found.push({ from: at, to: at + part.length, width: grown, space: false });
          at += part.length;
          part = "";
          grown = 0;
        }
        part += letter;
        grown += more;
      }
      found.push({ from: at, to: at + part.length, width: grown, space: false });
      at += part.length;
    }
  }
  return found;
}

/** The part of runs between two positions of their text. */
export function sliceRuns(runs: readonly Run[], { from, to }: Span): Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== "") parts.push({ ...run, text });
    at += run.text.length;
  }
  return parts;
}
