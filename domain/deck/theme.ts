/** A colour of the slides: a slot of the theme, as it is or made lighter or darker, so that a new theme restyles all. */
export const tones = {
  ink: { slot: "tx1" },
  "ink-2": { slot: "tx2" },
  "ink-3": { slot: "tx2", mod: 85, off: 15 },
  edge: { slot: "tx2", mod: 65, off: 35 },
  paper: { slot: "bg1" },
  sunken: { slot: "bg2" },
  hairline: { slot: "bg2", mod: 97 },
  line: { slot: "bg2", mod: 88 },
  com: { slot: "accent1" },
  "com-ink": { slot: "accent1", mod: 82 },
  cx: { slot: "accent2" },
  "cx-ink": { slot: "accent2", mod: 78 },
  "harm-1": { slot: "accent3" },
  "harm-2": { slot: "accent4" },
  "harm-3": { slot: "accent5" },
  "harm-4": { slot: "accent6" },
  "harm-wash": { slot: "accent3", mod: 40, off: 60 },
} as const satisfies Readonly<Record<string, { slot: ThemeSlot; mod?: number; off?: number }>>;

export type Tone = keyof typeof tones;
export type ThemeSlot = keyof typeof themeColors;

/** The theme: six hexadecimal digits a slot. Accents are commercial, experience and the four steps of harm. */
export const themeColors = {
  tx1: "15191C",
  bg1: "FFFFFF",
  tx2: "434A4F",
  bg2: "ECEEEE",
  accent1: "37408F",
  accent2: "0A7D70",
  accent3: "F7ECD2",
  accent4: "F2D39A",
  accent5: "D9772F",
  accent6: "9A2A12",
  hlink: "1257E0",
  folHlink: "5F676C",
} as const;

/** Typefaces of the theme: headings and voice, work; and what stands in where they are not installed. */
export const typefaces = {
  serif: { name: "Newsreader", fallback: 'Georgia, "Times New Roman", serif' },
  sans: { name: "Inter", fallback: "Arial, Helvetica, sans-serif" },
} as const;

/** Six hexadecimal digits for each slot. */
export type ThemeColors = Readonly<Record<ThemeSlot, string>>;

/** The colour of a tone as `#RRGGBB`: its slot with its luminance (0 to 1) times `mod`% plus `off`%. */
export function hexOf(tone: Tone, colors: ThemeColors = themeColors): string {
  const { slot, mod = 100, off = 0 }: { slot: ThemeSlot; mod?: number; off?: number } = tones[tone];
  const base = colors[slot];
  if (mod === 100 && off === 0) return `#${base}`;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const changed = Math.min(1, Math.max(0, (light * mod + off) / 100));
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const digits = [red, green, blue].map((channel) => {
    const place = spread === 0 ? 0.5 : (channel - low) / spread;
    return Math.round((changed - chroma / 2 + place * chroma) * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("").toUpperCase()}`;
}
