import { typefaces } from "./theme";

/** Letters as wide as in one of the measured typefaces, times a factor. */
export type TypefaceWidth = {
  readonly table: "sans" | "serif";
  readonly regular: number;
  readonly bold: number;
  /** As it is really drawn where the typeface is there: lines break by this, room is kept for the factors above. */
  readonly drawn?: number;
};

/**
 * Other programs kern and hint a little differently; this keeps room for a line that just fits and breaks there. The
 * serif is on few machines, and what stands in for it is up to a seventh wider.
 */
const ours: Readonly<Record<string, TypefaceWidth>> = {
  [typefaces.sans.name]: { table: "sans", regular: 1.025, bold: 1.025, drawn: 1 },
  [typefaces.serif.name]: { table: "serif", regular: 1.15, bold: 1.15, drawn: 1 },
};

/** Measured over 8,000 pieces of text: of a hundred, one is more than 1.075 times as wide as in our sans. */
const noWider = new Set(
  ["Arial", "Helvetica", "Liberation Sans", "Noto Sans", "Open Sans", "Times New Roman", "Liberation Serif"].map(
    (name) => name.toLowerCase(),
  ),
);
const measured: TypefaceWidth = { table: "sans", regular: 1.1, bold: 1.1 };

/** As wide as the widest text typefaces that people use, such as Verdana (measured: 1.23, in bold 1.37). */
const unknown: TypefaceWidth = { table: "sans", regular: 1.25, bold: 1.4 };

/** How wide text in a typeface is taken to be, by its name; one we do not know is taken to be wide. */
export function widthOfTypeface(name: string): TypefaceWidth {
  return ours[name] ?? (noWider.has(name.toLowerCase()) ? measured : unknown);
}
