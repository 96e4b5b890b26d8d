import type { TextStyle } from "./deck";
import fonts from "./font-widths.json";
import { typefaces } from "./theme";
import { type TypefaceWidth, widthOfTypeface } from "./width-of-typeface";

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

type Names = Readonly<Record<"sans" | "serif", { readonly name: string }>>;
const widthsOf = ({ sans, serif }: Names): Readonly<Record<"sans" | "serif", TypefaceWidth>> => ({
  sans: widthOfTypeface(sans.name),
  serif: widthOfTypeface(serif.name),
});
let widths = widthsOf(typefaces);

/**
 * Lays out with the widths of other typefaces than ours, until `make` is done; it must not wait for anything. So the
 * hundred places that lay text need not hand on what only the whole deck knows.
 */
export function measuredWith<T>(names: Names, make: () => T): T {
  const before = widths;
  widths = widthsOf(names);
  try {
    return make();
  } finally {
    widths = before;
  }
}

const reader = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters as a reader counts them: an emoji of several code points is one. */
export function graphemes(text: string): readonly string[] {
  const known = segments.get(text);
  if (known) return known;
  const found = simple.test(text) ? [...text] : [...reader.segment(text)].map(({ segment }) => segment);
  if (segments.size >= mostSegmented) segments.clear();
  segments.set(text, found);
  return found;
}

const mostSegmented = 10_000;
const segments = new Map<string, readonly string[]>();

type Look = Omit<TextStyle, "color">;

/** Room for a text set in one line, in inches: the advance widths of its typeface, with what substitutes need more. */
export function textWidth(text: string, look: Look): number {
  const { regular, bold } = widths[look.face];
  return advance(text, look) * (look.bold ? bold : regular);
}

/** Width in inches as a text is drawn where its typeface is there; the room for it where it was never measured. */
export function drawnWidth(text: string, look: Look): number {
  const { drawn } = widths[look.face];
  return drawn === undefined ? textWidth(text, look) : advance(text, look) * drawn;
}

function advance(text: string, { face, size, bold, italic }: Look): number {
  const { table } = widths[face];
  const measured =
    tables[table === "sans" ? (bold ? "sans-bold" : "sans-regular") : italic ? "serif-italic" : "serif-regular"];
  return (unitsOfText(text, measured) / 1000) * (size / 72);
}

type Widths = ReadonlyMap<number, number>;

/** The same words are measured again in every size and on every page; more than this many are forgotten together. */
const mostKept = 50_000;
const kept = new WeakMap<Widths, Map<string, number>>();

function unitsOfText(text: string, table: Widths): number {
  const known = kept.get(table) ?? new Map<string, number>();
  const found = known.get(text);
  if (found !== undefined) return found;
  let units = 0;
  for (const letter of graphemes(text)) units += unitsOf(letter, table);
  if (known.size >= mostKept) known.clear();
  kept.set(table, known.set(text, units));
  return units;
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
