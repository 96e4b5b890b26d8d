/**
 * An index, or a part of one, with its sign and always two decimals, so that a column of them lines up: "+2.60", "−0.80".
 *
 * @param index in changes that matter, up = better; null is "not known"
 */
export function indexWords(index: number | null): string {
  if (index === null) return "not known";
  const size = Math.abs(index).toFixed(2);
  return size === "0.00" ? size : `${index > 0 ? "+" : "−"}${size}`;
}
