/**
 * The point where an increasing function crosses 0, by bisection to the last bit. `low` and `high` must bracket it.
 */
export function crossing(of: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = from + (to - from) / 2;
    if (middle === from || middle === to) break;
    if (of(middle) < 0) from = middle;
    else to = middle;
  }
  return from + (to - from) / 2;
}
