/** Room to sort in, made once and used for every sample. */
export type RankRoom = { readonly bucketOf: Uint16Array; readonly starts: Uint16Array; readonly order: Uint16Array };

/** Twice as many buckets as values: most hold one value or none. */
const bucketsPerValue = 2;

/** @param most the largest number of values that will be ranked at once; up to 32,767 */
export function rankRoom(most: number): RankRoom {
  return {
    bucketOf: new Uint16Array(most),
    starts: new Uint16Array(bucketsPerValue * most + 1),
    order: new Uint16Array(most),
  };
}

/**
 * Ranks values: rank = 1 + how many are greater, so that equal values share the better rank (Lahdelma and Salminen
 * 2001). Values fall into buckets by size; inside a bucket exact comparison decides: expected time in proportion to
 * their number, nothing allocated.
 *
 * @param values any finite numbers; ranked are those at from … to - 1
 * @param ranks receives the rank of the value at `from` at `into`, and so on
 */
export function rankValues(
  values: Float64Array | Float32Array,
  from: number,
  to: number,
  { bucketOf, starts, order }: RankRoom,
  ranks: Uint16Array,
  into: number,
): void {
  const count = to - from;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const value = values[at]!;
    least = value < least ? value : least;
    most = value > most ? value : most;
  }
  const buckets = bucketsPerValue * count;
  const scale = most > least ? (buckets - 1) / (most - least) : 0;
  starts.fill(0, 0, buckets + 1);
  for (let at = 0; at < count; at++) {
    const bucket = ((most - values[from + at]!) * scale) | 0;
    bucketOf[at] = bucket;
    starts[bucket + 1]!++;
  }
  for (let bucket = 1, before = 0; bucket < buckets; bucket++) {
    before += starts[bucket]!;
    starts[bucket] = before;
  }
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf[at]!;
    const place = starts[bucket]!;
    starts[bucket] = place + 1;
    order[place] = at;
  }
  settle(values, from, count, order);
  let rank = 1;
  let before = values[from + order[0]!]!;
  for (let at = 0; at < count; at++) {
    const item = order[at]!;
    const value = values[from + item]!;
    if (value < before) rank = at + 1;
    before = value;
    ranks[into + item] = rank;
  }
}

/** Buckets are in order already: each value travels no further than to the start of its own. */
function settle(values: Float64Array | Float32Array, from: number, count: number, order: Uint16Array): void {
  let before = values[from + order[0]!]!;
  for (let at = 1; at < count; at++) {
    const item = order[at]!;
    const value = values[from + item]!;
    if (before >= value) {
      before = value;
      continue;
    }
    let place = at;
    while (place > 0) {
      const other = order[place - 1]!;
      if (values[from + other]! >= value) break;
      order[place] = other;
      place--;
    }
    order[place] = item;
  }
}
