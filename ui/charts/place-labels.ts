/** A label beside its mark: where it wants to be, and how high it is. */
export type LabelWish = { y: number; height: number };

/**
 * Moves labels apart until none overlaps another, keeping their order and staying within bounds.
 * Returns the new y of each label, in the order given.
 */
export function placeLabels(wishes: readonly LabelWish[], top: number, bottom: number): number[] {
  const order = wishes.map((wish, at) => ({ ...wish, at })).sort((a, b) => a.y - b.y || a.at - b.at);
  let free = top;
  for (const label of order) {
    label.y = Math.max(label.y, free);
    free = label.y + label.height;
  }
  let limit = bottom;
  for (const label of [...order].reverse()) {
    label.y = Math.min(label.y, limit - label.height);
    limit = label.y;
  }
  const placed = new Array<number>(wishes.length);
  for (const label of order) placed[label.at] = label.y;
  return placed;
}
