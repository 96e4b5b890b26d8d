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

/** A change turned so that up is better: "1.2 points better", "0.3 points worse", "no change". */
export function sideWords(change: number, type: SampleType): string {
  const words = changeWords(change, type);
  if (change === 0 || Number.parseFloat(words) === 0) return "no change";
  return `${words} ${change > 0 ? "better" : "worse"}`;
}

/** People in words: 12,345. */
export function countWords(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** How long a test ran beside the shortest it may run, in days: "20 of 28 days", "34 days (at least 28)". */
export function ranWords(days: number | null, minDays: number | null): string {
  if (days === null) return "an unknown number of days";
  const ran = `${countWords(days)} ${days === 1 ? "day" : "days"}`;
  if (minDays === null) return ran;
  return days > minDays
    ? `${ran} (at least ${countWords(minDays)})`
    : `${countWords(days)} of ${countWords(minDays)} days`;
}

/** Two limits of an interval, the unit once: "+0.7 to +1.5 points". */
export function rangeWords(low: number, high: number, type: SampleType): string {
  const [from = ""] = changeWords(low, type).split(" ");
  return `${signedWords(from, low)} to ${signedWords(changeWords(high, type), high)}`;
}

/** A p-value as it is printed: three decimals, never 0 or 1. */
export function pWords(p: number): string {
  if (p < 0.001) return "< 0.001";
  return p > 0.999 ? "> 0.999" : p.toFixed(3);
}

/** How often chance alone would do this, in a marketer's words. */
export function chanceWords(p: number): string {
  if (p > 0.5) return "in more than every other test";
  return p < 0.001 ? "less than once in 1,000 tests" : `about once in ${countWords(1 / p)} tests`;
}

/** One decimal; for sizes below 0.5 the first two digits that say something, three decimals at most; from 1,000 on none. */
function rounded(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000) return `${value < 0 ? "-" : ""}${countWords(size)}`;
  const digits = size >= 0.5 || size === 0 ? 1 : size >= 0.05 ? 2 : 3;
  const words = value.toFixed(digits).replace(/\.?0+$/, "");
  return words === "-0" ? "0" : words;
}
