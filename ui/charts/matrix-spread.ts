import type { Box, Disc } from "./place-matrix-labels";

/** A mark where it is drawn; `from` is where it truly lies when it had to make room. */
export type SpreadDisc = Disc & { readonly from: { readonly x: number; readonly y: number } | null };

/**
 * Marks that lie at exactly the same place stand around it side by side, in the order given; all others stay. None
 * leaves the frame.
 */
export function spreadMarks(discs: readonly Disc[], frame: Box): SpreadDisc[] {
  const groups = new Map<string, Disc[]>();
  for (const disc of discs) {
    const key = `${disc.x.toFixed(2)} ${disc.y.toFixed(2)}`;
    const group = groups.get(key);
    if (group) group.push(disc);
    else groups.set(key, [disc]);
  }
  const moved = new Map<string, SpreadDisc>();
  for (const group of groups.values())
    if (group.length > 1) for (const disc of around(group, frame)) moved.set(disc.id, disc);
  return discs.map((disc) => moved.get(disc.id) ?? { ...disc, from: null });
}

function around(group: readonly Disc[], frame: Box): SpreadDisc[] {
  const [first] = group;
  if (!first) return [];
  const largest = Math.max(...group.map(({ r }) => r));
  // Two neighbours on the ring are this far apart, so that the largest two just do not touch.
  const ring = (largest + 0.75) / Math.sin(Math.PI / group.length);
  const reach = ring + largest;
  const x = held(first.x, frame.x + reach, frame.x + frame.width - reach);
  const y = held(first.y, frame.y + reach, frame.y + frame.height - reach);
  return group.map((disc, at) => {
    const turn = (2 * Math.PI * at) / group.length - Math.PI;
    return { ...disc, x: x + ring * Math.cos(turn), y: y + ring * Math.sin(turn), from: { x: first.x, y: first.y } };
  });
}

const held = (value: number, low: number, high: number) =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
