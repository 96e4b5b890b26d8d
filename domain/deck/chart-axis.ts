import type { ChartAxis } from "./deck";

const mostSteps = 6;

/**
 * An axis of round numbers that holds all values, in at most seven steps of 1, 2 or 5 times a power of ten.
 *
 * @param format of its numbers, as spreadsheets write it
 * @param withZero whether nothing is on it too, as it must be where lengths are compared
 */
export function axisFor(values: readonly number[], format: string, withZero = true): ChartAxis {
  const low = values.reduce((least, each) => Math.min(least, each), withZero || values.length === 0 ? 0 : Infinity);
  const high = values.reduce((most, each) => Math.max(most, each), withZero || values.length === 0 ? 0 : -Infinity);
  if (low === high) return { min: Math.min(0, low), max: Math.max(1, high), step: 1, format };
  const rough = (high - low) / (mostSteps - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough * (1 - 1e-9)) ?? 10 * power;
  const exact = (value: number) => Number(value.toPrecision(12));
  const [min, max] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return { min: exact(min), max: exact(max), step: exact(step), format };
}

/** The numbers written along an axis, from its low end to its high one. */
export function ticksOf({ min, max, step }: ChartAxis): number[] {
  if (step <= 0) return [min];
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) =>
    Number((min + at * step).toPrecision(12)),
  );
}

/**
 * A number as a spreadsheet format shows it: `+0.0;−0.0;0` has a part for above, below and at nothing, `#,##0` groups
 * thousands, and what stands in quotes is written as it is.
 */
export function chartNumber(value: number, format: string): string {
  const [above = "0", below, none] = format.split(";");
  const part = value < 0 ? (below ?? `−${above}`) : value === 0 ? (none ?? above) : above;
  const pattern = /[#0][#0,.]*/.exec(part.replace(/"[^"]*"/g, (quoted) => " ".repeat(quoted.length)));
  const plain = (text: string) => text.replaceAll('"', "");
  if (!pattern) return plain(part);
  const [token] = pattern;
  const [whole = "0", decimals] = Math.abs(value)
    .toFixed(token.split(".")[1]?.length ?? 0)
    .split(".");
  const grouped = token.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const digits = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return `${plain(part.slice(0, pattern.index))}${digits}${plain(part.slice(pattern.index + token.length))}`;
}
