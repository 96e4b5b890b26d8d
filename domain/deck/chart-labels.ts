import type { TextStyle } from "./deck";
import { textWidth } from "./text-width";

const look = (size: number): Omit<TextStyle, "color"> => ({ face: "sans", size, bold: false, italic: false });

/**
 * Every how many categories one can be named under a chart without names that meet.
 *
 * @param size of the names in points
 * @param width of the plot in inches
 * @returns whole, at least 1
 */
export function labelEvery(categories: readonly string[], size: number, width: number): number {
  const widest = Math.max(0, ...categories.map((category) => textWidth(category, look(size))));
  const slot = width / Math.max(1, categories.length);
  return Math.max(1, Math.ceil((widest + 0.08) / slot));
}

/** Width of the widest of some labels in inches. */
export function widestLabel(labels: readonly string[], size: number): number {
  return Math.max(0, ...labels.map((label) => textWidth(label, look(size))));
}
