/**
 * Rounds half away from zero: sign(x) · ⌊|x| · 10^d + 0.5 + 1e-9⌋ / 10^d. The 1e-9 keeps decimal ties
 * such as 75.55 stable. Never answers -0.
 *
 * @param value any finite number
 * @param digits decimals kept: 1 for scores and percentages, 2 for indexes, 0 for people and money
 */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const size = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale;
  return value < 0 && size !== 0 ? -size : size;
}

/** As `rounded`; what is missing stays missing. */
export function roundedOrNull(value: number | null, digits: number): number | null {
  return value === null ? null : rounded(value, digits);
}

/** 100 · part / whole with one decimal; null when the whole is 0, so that it fires no rule. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded((100 * part) / whole, 1);
}

/** The value inside [low, high]. */
export function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Sum of the numbers there are; 0 for none. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** Plain mean; null for no numbers. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}
