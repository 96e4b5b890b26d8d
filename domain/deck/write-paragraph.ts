import type { Bullet, Paragraph, Run, TextStyle } from "./deck";

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{Letter}/u;

type Look = Partial<TextStyle> & {
  readonly align?: Paragraph["align"];
  readonly bullet?: Bullet | null;
  readonly before?: number;
  readonly leading?: number;
};
type Words = string | readonly (string | readonly [text: string, look: Partial<TextStyle>])[];

const plain: TextStyle = { face: "sans", size: 12, bold: false, italic: false, color: "ink" };

let said = (text: string) => text;

/**
 * Writes every paragraph through `say`, until `make` is done; it must not wait for anything. So what must not be drawn is
 * gone before it is measured, wherever it was written.
 */
export function saidThrough<T>(say: (text: string) => string, make: () => T): T {
  const before = said;
  said = say;
  try {
    return make();
  } finally {
    said = before;
  }
}

/** Whether a text begins in a script that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  for (const character of text) {
    if (rtlLetter.test(character)) return true;
    if (letter.test(character)) return false;
  }
  return false;
}

/** One paragraph of plain or styled words. Line breaks in it become spaces. */
export function paragraph(words: Words, look: Look = {}): Paragraph {
  const { align, bullet = null, before = 0, leading, ...style } = look;
  const base: TextStyle = { ...plain, ...style };
  const parts = typeof words === "string" ? [words] : words;
  const runs = parts
    .map((part): Run => {
      const [text, own] = typeof part === "string" ? [part, {}] : part;
      return { ...base, ...own, text: said(text).replace(/\s+/g, " ") };
    })
    .filter(({ text }) => text !== "");
  const rtl = runsRightToLeft(runs.map(({ text }) => text).join(""));
  return {
    runs: runs.length > 0 ? runs : [{ ...base, text: " " }],
    align: align ?? (rtl ? "right" : "left"),
    rtl,
    bullet,
    leading: leading ?? Math.round(base.size * (base.face === "serif" ? 1.18 : 1.3) * 4) / 4,
    before,
  };
}

/** A text with line breaks as one paragraph a line; empty lines are left out. */
export function paragraphsOf(text: string, look: Look = {}): Paragraph[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== "");
  return lines.map((line, at) =>
    paragraph(line, at === 0 ? look : { ...look, before: (look.size ?? plain.size) * 0.4 }),
  );
}
