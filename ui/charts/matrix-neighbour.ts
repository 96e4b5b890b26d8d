type Place = { readonly id: string; readonly x: number; readonly y: number };
export type Towards = "left" | "right" | "up" | "down";

const steps: Record<Towards, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The nearest mark in a direction, straight ahead before aside; null at the edge. A mark at the same place counts as
 * to the right when it comes later, so that every mark can be reached.
 */
export function neighbourOf(places: readonly Place[], id: string, towards: Towards): string | null {
  const here = places.findIndex((place) => place.id === id);
  const from = places[here];
  if (!from) return null;
  const [dx, dy] = steps[towards];
  let best: { id: string; far: number } | null = null;
  for (const [at, { id: other, x, y }] of places.entries()) {
    if (at === here) continue;
    const ahead = (x - from.x) * dx + (y - from.y) * dy || (Math.sign(at - here) * (dx + dy)) / 1_000;
    if (ahead <= 0) continue;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    const far = ahead + 2 * aside;
    // What lies more aside than ahead comes only when nothing else does.
    const cost = aside > 2 * ahead ? far + 1e6 : far;
    if (best === null || cost < best.far) best = { id: other, far: cost };
  }
  return best?.id ?? null;
}

/** The nearest marks around one, nearest first, within a reach. */
export function neighboursAround(places: readonly Place[], id: string, most: number, reach: number): string[] {
  const from = places.find((place) => place.id === id);
  if (!from) return [];
  return places
    .filter((place) => place.id !== id)
    .map((place) => ({ id: place.id, far: Math.hypot(place.x - from.x, place.y - from.y) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map((place) => place.id);
}
