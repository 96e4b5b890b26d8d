import type { BrandLook } from "./brand";
import { colorDistance, contrast } from "./contrast";
import { lookOf } from "./look-of";
import { hexOf, type Tone } from "./theme";

export type BrandColor = keyof BrandLook["colors"];

export type BrandProblem = {
  /** Which of the four colours to change. */
  readonly color: BrandColor;
  /** What cannot be read or told apart, with its figure and what to do about it. */
  readonly sentence: string;
  /** A darker colour of the same hue that would do, six digits; null where none does. */
  readonly instead: string | null;
};

type Pair = { readonly front: Tone; readonly back: Tone; readonly words: string; readonly least: number };

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is drawn. */
const [text, drawn] = [4.5, 3];

/** What stands on what on the slides, by the colour of the brand it is made of. */
const pairs: Readonly<Record<BrandColor, readonly Pair[]>> = {
  ink: [
    { front: "ink", back: "paper", words: "Text on the page", least: text },
    { front: "ink", back: "sunken", words: "Text on a grey field", least: text },
    { front: "ink", back: "harm-2", words: "Text on the mark of moderate harm", least: text },
    { front: "ink", back: "harm-3", words: "Text on the mark of high harm", least: text },
  ],
  quiet: [
    { front: "ink-2", back: "paper", words: "Quiet text on the page", least: text },
    { front: "ink-2", back: "sunken", words: "Quiet text on a grey field", least: text },
    { front: "ink-3", back: "paper", words: "Sources and page numbers", least: text },
    { front: "ink-3", back: "sunken", words: "Small text on a grey field", least: text },
    { front: "edge", back: "paper", words: "Outlines and axes", least: drawn },
  ],
  commercial: [
    { front: "com", back: "paper", words: "Commercial figures on a chart", least: text },
    { front: "com-ink", back: "paper", words: "Commercial figures in a table", least: text },
    { front: "com", back: "sunken", words: "Commercial bars on a grey field", least: drawn },
  ],
  experience: [
    { front: "cx", back: "paper", words: "Figures of experience on a chart", least: text },
    { front: "cx-ink", back: "paper", words: "Figures of experience in a table", least: text },
    { front: "cx", back: "sunken", words: "Bars of experience on a grey field", least: drawn },
  ],
};

/** Our own indigo and teal are 0.21 apart; less than this is taken for the same colour across a room. Our default. */
const leastDistance = 0.1;

/**
 * What of a brand's colours cannot be read on the slides, the worst pair of each colour; none when all is well.
 * Ratios are those of WCAG 2.2, 1 to 21.
 */
export function checkBrand(brand: BrandLook): BrandProblem[] {
  const chosen = Object.entries(brand.colors) as [BrandColor, string | null][];
  const unread = chosen.flatMap(([color, hex]): BrandProblem[] => {
    const worst = hex === null ? undefined : failing(brand, color)[0];
    if (!hex || !worst) return [];
    const instead = darker(brand, color, hex);
    const advice = instead ? `Take a darker one, such as ${instead}.` : "Take another one.";
    const { words, ratio, least } = worst;
    const sentence = `${words} would have a contrast of ${shown(ratio)} to 1 and needs ${shown(least)}. ${advice}`;
    return [{ color, sentence, instead }];
  });
  return [...unread, ...alike(brand)];
}

/** Rounded down, so that what fails never reads as what is needed. */
const shown = (ratio: number) => `${Math.floor(ratio * 10) / 10}`;

function failing(brand: BrandLook, color: BrandColor) {
  const { colors } = lookOf(brand);
  return pairs[color]
    .map((pair) => ({ ...pair, ratio: contrast(hexOf(pair.front, colors), hexOf(pair.back, colors)) }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least);
}

function darker(brand: BrandLook, color: BrandColor, hex: string): string | null {
  for (let share = 99; share >= 0; share--) {
    const instead = [0, 2, 4]
      .map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) * share) / 100))
      .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
      .join("");
    if (failing({ ...brand, colors: { ...brand.colors, [color]: instead } }, color).length === 0) return instead;
  }
  return null;
}

/** The two sides of everything must not be taken for one another. */
function alike(brand: BrandLook): BrandProblem[] {
  const { commercial, experience } = brand.colors;
  if (!commercial && !experience) return [];
  const { colors } = lookOf(brand);
  if (colorDistance(hexOf("com", colors), hexOf("cx", colors)) >= leastDistance) return [];
  const sentence =
    "The colours of commercial figures and of experience look the same. Take another hue for one of them.";
  return [{ color: experience ? "experience" : "commercial", sentence, instead: null }];
}
