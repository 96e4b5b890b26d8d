/** How the value of one item runs as one weight goes from 0 to 1: at0 + slope · weight. */
export type WeightLine = { readonly at0: number; readonly slope: number };

/**
 * The line of an item when one of the weights that add to 1 moves and the others keep their proportions.
 *
 * @param values of the item on each criterion
 * @param weights add to 1; where the moved one is all there is, the others share alike
 * @param criterion place of the weight that moves
 * @param fixed what the item has whatever these weights are
 */
export function shareLine(
  values: readonly number[],
  weights: readonly number[],
  criterion: number,
  fixed = 0,
): WeightLine {
  const rest = 1 - weights[criterion]!;
  const even = rest < 1e-12;
  const others = values.reduce(
    (sum, value, at) => (at === criterion ? sum : sum + value * (even ? 1 / (values.length - 1) : weights[at]! / rest)),
    0,
  );
  return { at0: others + fixed, slope: values[criterion]! - others };
}

/** The weight at which two items have the same value: anywhere on the number line; null when their lines are parallel. */
export function crossingOf(a: WeightLine, b: WeightLine): number | null {
  const slope = a.slope - b.slope;
  return Math.abs(slope) < 1e-12 ? null : (b.at0 - a.at0) / slope;
}

/**
 * Weight stability interval of the leader: from where to where, 0 to 1, the weight may go with nobody of the others
 * above the leader. Null when somebody is above it already.
 *
 * @param now the present weight
 */
export function stableRange(
  leader: WeightLine,
  others: readonly WeightLine[],
  now: number,
): readonly [number, number] | null {
  let [low, high] = [0, 1];
  for (const other of others) {
    const lead = leader.at0 - other.at0 + (leader.slope - other.slope) * now;
    if (lead < -1e-9) return null;
    const crossing = crossingOf(leader, other);
    if (crossing === null) continue;
    if (leader.slope > other.slope) low = Math.max(low, Math.min(crossing, now));
    else high = Math.min(high, Math.max(crossing, now));
  }
  return [low, high];
}
