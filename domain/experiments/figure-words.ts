import type { SampleType } from "./sample";

/** A fraction as a percentage in words: 0.0354 → "3.5%"; below half a percent two digits more. */
export function percentWords(fraction: number): string {
  return `${rounded(fraction * 100)}%`;
}

/** A difference or margin of a measure in words: points for shares and NPS, plain units for means; without a sign. */
export function changeWords(change: number, type: SampleType): string {
  const size = rounded(Math.abs(type === "proportion" ? change * 100 : change));
  if (type === "mean") return size;
  return `${size} ${size === "1" ? "point" : "points"}`;
}

/** A value of a measure in words: a share as a percentage, a mean as it is. */
export function valueWords(value: number, type: SampleType): string {
  return type === "proportion" ? percentWords(value) : rounded(value);
}

/** A limit of an interval with its sign: "+0.4 points", "-2.1%". */
export function signedWords(words: string, value: number): string {
  return value > 0 ? `+${words}` : value < 0 ? `-${words}` : words;
}

/** People in words: 12,345. */
export function countWords(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** One decimal; for sizes below 0.5 the first two digits that say something, three decimals at most. */
function rounded(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 0.5 || size === 0 ? 1 : size >= 0.05 ? 2 : 3;
  const words = value.toFixed(digits).replace(/\.?0+$/, "");
  return words === "-0" ? "0" : words;
}
