import { breakLines, type Span, sliceRuns } from "./break-lines";
import type { BoxText, Frame, Inset, Paragraph, TextLine } from "./deck";
import { drawnWidth, textWidth } from "./text-width";

type LaidLine = Span & { readonly paragraph: number; readonly top: number; readonly first: boolean };

/**
 * Paragraphs with the lines they fall into at a width, as they are drawn; heights in inches from the upper edge. `height`
 * is what is kept for them, with room for lines that break earlier in another program; `drawn` is what they take.
 */
export type LaidText = {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly LaidLine[];
  readonly width: number;
  readonly height: number;
  readonly drawn: number;
};

/** Space a bullet takes, as a share of the type size. */
const bulletSpace = 1.35;

export function indentOf({ bullet, runs }: Paragraph): number {
  return bullet ? ((runs[0]?.size ?? 12) / 72) * bulletSpace : 0;
}

/** Breaks paragraphs into lines of at most `width` inches. */
export function layText(paragraphs: readonly Paragraph[], width: number): LaidText {
  const lines: LaidLine[] = [];
  let height = 0;
  let drawn = 0;
  paragraphs.forEach((paragraph, at) => {
    const before = at > 0 ? paragraph.before / 72 : 0;
    const leading = paragraph.leading / 72;
    const room = width - indentOf(paragraph);
    const careful = breakLines(paragraph.runs, room);
    const spans = careful.length === 1 ? careful : breakLines(paragraph.runs, room, drawnWidth);
    spans.forEach((span, line) => {
      lines.push({ ...span, paragraph: at, top: drawn + before + line * leading, first: line === 0 });
    });
    drawn += before + spans.length * leading;
    height += before + Math.max(careful.length, spans.length) * leading;
  });
  return { paragraphs, lines, width, height, drawn };
}

/** What fits into a height, and the rest: both null-safe, so that nothing is ever dropped. A heading stays with its text. */
export function splitText(laid: LaidText, height: number): readonly [LaidText | null, LaidText | null] {
  if (laid.height <= height + 1e-6) return [laid, null];
  let count = laid.lines.filter(
    ({ top, paragraph }) => top + (laid.paragraphs[paragraph]?.leading ?? 0) / 72 <= height + 1e-6,
  ).length;
  const fits = () => part(laid, laid.lines.slice(0, count)).height <= height + 1e-6;
  while (count > 0 && (isHeading(laid, laid.lines[count - 1]) || !fits())) count -= 1;
  if (count === 0) return [null, laid];
  return [part(laid, laid.lines.slice(0, count)), part(laid, laid.lines.slice(count))];
}

/** A whole paragraph without bullet in bold or italic, with something after it, introduces what follows. */
function isHeading(laid: LaidText, line: LaidLine | undefined): boolean {
  const paragraph = line && laid.paragraphs[line.paragraph];
  if (!line || !paragraph || line.paragraph === laid.paragraphs.length - 1 || paragraph.bullet) return false;
  return paragraph.runs.length > 0 && paragraph.runs.every(({ bold, italic }) => bold || italic);
}

function part(laid: LaidText, lines: readonly LaidLine[]): LaidText {
  const spans = new Map<number, Span & { first: boolean }>();
  for (const { paragraph, from, to, first } of lines) {
    const known = spans.get(paragraph);
    spans.set(paragraph, { from: known?.from ?? from, to, first: known?.first ?? first });
  }
  const paragraphs = [...spans].flatMap(([at, span]) => {
    const whole = laid.paragraphs[at];
    if (!whole) return [];
    const bullet = whole.bullet && !span.first ? { ...whole.bullet, character: " " } : whole.bullet;
    return [{ ...whole, bullet, runs: sliceRuns(whole.runs, span) }];
  });
  return layText(paragraphs, laid.width);
}

/** Sets text into a frame. */
export function placeText(
  laid: LaidText,
  frame: Frame,
  { inset = { x: 0, y: 0 }, anchor = "top" }: { inset?: Inset; anchor?: BoxText["anchor"] } = {},
): BoxText {
  const free = frame.h - 2 * inset.y - laid.drawn;
  const down = anchor === "top" ? 0 : anchor === "middle" ? free / 2 : free;
  const left = frame.x + inset.x;
  const width = frame.w - 2 * inset.x;
  const lines = laid.lines.map(({ paragraph: at, top, first, ...span }): TextLine => {
    const paragraph = laid.paragraphs[at]!;
    const size = Math.max(0, ...paragraph.runs.map((run) => run.size));
    const indent = indentOf(paragraph);
    // The letters of a line stand in the middle of its height: 0.36 of the size is half of what rises above the baseline.
    const y = frame.y + inset.y + down + top + paragraph.leading / 144 + (size * 0.36) / 72;
    const { align, rtl, bullet } = paragraph;
    const [x, anchored] =
      align === "center"
        ? ([left + width / 2, "middle"] as const)
        : align === "right"
          ? ([left + width - (rtl ? indent : 0), "end"] as const)
          : ([left + indent, "start"] as const);
    const mark = bullet && first ? { ...bullet, x: rtl ? left + width - indent * 0.7 : left, y, size } : null;
    return { x, y, anchor: anchored, rtl, runs: sliceRuns(paragraph.runs, span), bullet: mark };
  });
  return { paragraphs: laid.paragraphs, lines, inset, anchor };
}

/** Width of the longest line in inches. */
export function widestLine(laid: LaidText): number {
  return Math.max(
    0,
    ...laid.lines.map(({ paragraph, ...span }) =>
      sliceRuns(laid.paragraphs[paragraph]?.runs ?? [], span).reduce((sum, run) => sum + textWidth(run.text, run), 0),
    ),
  );
}
