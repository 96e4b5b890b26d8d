import { grouped } from "../roadmap/wording";

/** One line of how a number came about. */
export type Part = {
  readonly label: string;
  readonly how?: string;
  readonly value: string;
  readonly total?: boolean;
};

/** A number with its words, what it is made of, and where that comes from and when it was known. */
export type Figure<Value extends number | string = number> = {
  /** Null when not known. */
  readonly value: Value | null;
  readonly words: string;
  readonly parts: readonly Part[];
  readonly note: string;
};

export const notKnown = "not known";

/** "16.3%", "−60.0%": the decimals stay, so that numbers below one another compare; "not known" when it is not. */
export function pctWords(pct: number | null, digits = 1): string {
  if (pct === null) return notKnown;
  const [whole = "0", decimals] = Math.abs(pct).toFixed(digits).split(".");
  const size = [grouped(Number(whole)), ...(decimals === undefined ? [] : [decimals])].join(".");
  return `${pct < 0 && /[1-9]/.test(size) ? "−" : ""}${size}%`;
}
