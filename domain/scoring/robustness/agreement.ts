/**
 * Kendall's coefficient of concordance W, 0 (no agreement) to 1 (the same order): 12 S / (m² (n³ - n) - m Σ(t³ - t)),
 * S the squared deviations of the rank sums, t the sizes of groups of equal values (Kendall and Babington Smith 1939;
 * ties after Kendall 1948). Null for fewer than two judges or two items, or when every judge ties everything.
 *
 * @param values one list per judge, the same items in the same order; more is better
 */
export function kendallW(values: readonly (readonly number[])[]): number | null {
  const judges = values.length;
  const items = values[0]?.length ?? 0;
  if (judges < 2 || items < 2) return null;
  const sums = new Array<number>(items).fill(0);
  let tied = 0;
  for (const given of values) {
    midRanks(given).forEach((rank, item) => {
      sums[item]! += rank;
    });
    const sizes = new Map<number, number>();
    for (const value of given) sizes.set(value, (sizes.get(value) ?? 0) + 1);
    for (const size of sizes.values()) tied += size ** 3 - size;
  }
  const mean = (judges * (items + 1)) / 2;
  const deviation = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const most = judges ** 2 * (items ** 3 - items) - judges * tied;
  return most <= 0 ? null : (12 * deviation) / most;
}

/** Rank of each value, 1 = greatest; equal values share the mean of their places. */
function midRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Borda count of each item: for every judge, how many items stand below it (Borda 1781). Orders name each item once. */
export function bordaCounts(orders: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const order of orders)
    order.forEach((item, at) => {
      counts.set(item, (counts.get(item) ?? 0) + order.length - 1 - at);
    });
  return counts;
}

/**
 * The order with the fewest disagreements over pairs, summed over judges (Kemeny 1959), found by trying all: up to 8
 * items. Among equals the first in the order of the first judge. Null for more items or no judge.
 */
export function kemenyOrder(orders: readonly (readonly string[])[]): { order: string[]; distance: number } | null {
  const items = orders[0] ?? [];
  if (items.length === 0 || items.length > 8) return null;
  const places = orders.map((order) => new Map(order.map((item, at) => [item, at])));
  const against = items.map((a) => items.map((b) => places.filter((of) => of.get(a)! > of.get(b)!).length));
  let best: { order: string[]; distance: number } | null = null;
  const extend = (taken: number[], distance: number): void => {
    if (best && distance >= best.distance) return;
    if (taken.length === items.length) {
      best = { order: taken.map((at) => items[at]!), distance };
      return;
    }
    for (let next = 0; next < items.length; next++) {
      if (taken.includes(next)) continue;
      const added = taken.reduce((sum, before) => sum + against[before]![next]!, 0);
      extend([...taken, next], distance + added);
    }
  };
  extend([], 0);
  return best;
}
