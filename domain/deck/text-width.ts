import type { TextStyle } from "./deck";
import fonts from "./font-widths.json";

type Face = keyof typeof fonts;

const tableOf = (face: Face): ReadonlyMap<number, number> =>
  new Map(
    Object.entries(fonts[face]).flatMap(([start, list]) =>
      list.split(" ").map((width, at) => [Number.parseInt(start, 16) + at, Number(width)] as const),
    ),
  );
const tables: Record<Face, ReadonlyMap<number, number>> = {
  "sans-regular": tableOf("sans-regular"),
  "sans-bold": tableOf("sans-bold"),
  "serif-regular": tableOf("serif-regular"),
  "serif-italic": tableOf("serif-italic"),
};

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;
const pictorial = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const widthless = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;
const cursive = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u;
const simple = /^[ -\u02ff\u2010-\u2044]*$/;

/**
 * Other programs kern and hint a little differently; this keeps a line that just fits from breaking there. The serif
 * is on few machines, and what stands in for it is up to a seventh wider.
 */
const slack = { sans: 1.025, serif: 1.15 } as const;

const reader = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters as a reader counts them: an emoji of several code points is one. */
export function graphemes(text: string): string[] {
  if (simple.test(text)) return [...text];
  return [...reader.segment(text)].map(({ segment }) => segment);
}

/** Width of a text set in one line, in inches, from the advance widths of its typeface. */
export function textWidth(text: string, { face, size, bold, italic }: Omit<TextStyle, "color">): number {
  const table =
    tables[face === "sans" ? (bold ? "sans-bold" : "sans-regular") : italic ? "serif-italic" : "serif-regular"];
  let units = 0;
  for (const letter of graphemes(text)) units += unitsOf(letter, table);
  return (units / 1000) * (size / 72) * slack[face];
}

/** Thousandths of the type size; letters the typeface lacks are taken as wide as others draw them. */
function unitsOf(letter: string, table: ReadonlyMap<number, number>): number {
  const known = table.get(letter.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (pictorial.test(letter)) return 1370;
  let units = 0;
  for (const character of letter) {
    const code = character.codePointAt(0) ?? 0;
    if (widthless.test(character)) continue;
    if (wide.test(character)) units += 1020;
    else if (code >= 0xfdf0 && code <= 0xfdff) units += 4000;
    else units += table.get(code) ?? (cursive.test(character) ? 680 : 800);
  }
  return units;
}
