import type { TextStyle } from "./deck";
import type { CellText } from "./flow-table";
import type { Tone } from "./theme";
import { paragraph, paragraphsOf } from "./write-paragraph";

type Look = Partial<TextStyle> & { readonly align?: "left" | "center" | "right"; readonly fill?: Tone | null };

/** A cell of plain text. */
export function cell(text: string, { fill = null, ...look }: Look = {}): CellText {
  return { fill, text: (size) => paragraphsOf(text.trim() || "–", { size, leading: size * 1.22, ...look }) };
}

/** A cell with a line in full strength and one below it in a smaller voice. */
export function twoLines(first: string, second: string, look: Look = {}): CellText {
  const { fill = null, ...style } = look;
  return {
    fill,
    text: (size) => [
      paragraph(first.trim() || "–", { size, leading: size * 1.22, ...style }),
      ...(second
        ? [
            paragraph(second, {
              size: Math.max(10, size - 1),
              leading: Math.max(10, size - 1) * 1.22,
              color: "ink-2",
              before: 1,
            }),
          ]
        : []),
    ],
  };
}

/** The head of a column. */
export function head(text: string, look: Look = {}): CellText {
  return { text: (size) => [paragraph(text, { size, bold: true, leading: size * 1.22, ...look })] };
}
