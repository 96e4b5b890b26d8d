type Place = { readonly id: string; readonly x: number; readonly y: number };
export type Towards = "left" | "right" | "up" | "down";

/**
 * The next mark along an axis, null at the end: to the right the next greater value, ties by the other axis and then by
 * order. Values decide and not distance on the screen, so that either axis alone leads to every mark.
 */
export function neighbourOf(places: readonly Place[], id: string, towards: Towards): string | null {
  const across = towards === "left" || towards === "right";
  const sorted = places.toSorted((a, b) => (across ? a.x - b.x || a.y - b.y : a.y - b.y || a.x - b.x));
  const here = sorted.findIndex((place) => place.id === id);
  if (here < 0) return null;
  return sorted[here + (towards === "right" || towards === "down" ? 1 : -1)]?.id ?? null;
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
