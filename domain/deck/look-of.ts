import type { BrandLook } from "./brand";
import { type Frame, pageSize } from "./deck";
import { hexOf, type ThemeColors, type Tone, themeColors, tones, typefaces } from "./theme";

export type Typeface = { readonly name: string; readonly fallback: string };

/** What a deck is drawn with: colours and typefaces of the theme, and the logo with its place on every slide. */
export type SlideLook = {
  readonly colors: ThemeColors;
  readonly typefaces: Readonly<Record<"serif" | "sans", Typeface>>;
  readonly logo: { readonly png: string; readonly frame: Frame } | null;
};

/** The strip above the titles: nothing else is ever drawn there. Inches. */
const logoStrip = { right: pageSize.w - 0.5, top: 0.1, width: 2.4, height: 0.28 } as const;

/** The look of a brand: ours, with what the brand puts in its place. */
export function lookOf(brand: BrandLook | null): SlideLook {
  const { ink, quiet, commercial, experience } = brand?.colors ?? {};
  return {
    colors: {
      ...themeColors,
      ...(ink && { tx1: ink }),
      ...(quiet && { tx2: quiet }),
      ...(commercial && { accent1: commercial }),
      ...(experience && { accent2: experience }),
    },
    typefaces: {
      serif: typefaceOf(brand?.headings, typefaces.serif),
      sans: typefaceOf(brand?.body, typefaces.sans),
    },
    logo: brand?.logo ? { png: brand.logo.png, frame: logoFrame(brand.logo) } : null,
  };
}

const typefaceOf = (name: string | null | undefined, ours: Typeface): Typeface =>
  name ? { name, fallback: ours.fallback } : ours;

/** As large as the strip allows, in its own proportions, at the right margin. */
function logoFrame({ width, height }: { readonly width: number; readonly height: number }): Frame {
  const scale = Math.min(logoStrip.width / width, logoStrip.height / height);
  const [w, h] = [width * scale, height * scale];
  return { x: logoStrip.right - w, y: logoStrip.top + (logoStrip.height - h) / 2, w, h };
}

/** The CSS variable of a tone, with our own colour where no brand has set it. */
export const paintOf = (tone: Tone): string => `var(--slide-${tone}, ${hexOf(tone)})`;

/** The CSS variables of a look, by name: they hold for all that is drawn inside the element that has them. */
export function paintsOf({ colors }: SlideLook): Record<`--slide-${Tone}`, string> {
  const all = Object.keys(tones) as Tone[];
  return Object.fromEntries(all.map((tone) => [`--slide-${tone}`, hexOf(tone, colors)])) as Record<
    `--slide-${Tone}`,
    string
  >;
}
