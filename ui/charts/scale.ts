/**
 * Carries a domain over to a range in proportion; with `clamp`, what lies outside lands on the nearer end. A general
 * scale library brings interpolation of colours and dates that no chart here uses.
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  { clamp = false } = {},
): (value: number) => number {
  const span = to - from;
  return (value) => {
    const part = span === 0 ? 0.5 : (value - from) / span;
    return start + (clamp ? Math.min(1, Math.max(0, part)) : part) * (end - start);
  };
}
