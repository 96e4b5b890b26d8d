import { AttuneError } from "../../errors";

/** The least and the most that each weight may be, 0 to 1; same length. */
export type WeightBox = { readonly low: readonly number[]; readonly high: readonly number[] };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Beyond so many refused draws for each one kept, walking through the region is quicker. */
const patience = 50;

/**
 * Weightings drawn evenly from all that add to 1 and lie in the box: shares of exponential draws give every point of
 * the simplex above the lower bounds the same chance (Rubinstein 1982; Tervonen and Lahdelma 2007, section 3), what
 * breaks an upper bound is drawn again; where too much is refused, `walkWeights` takes over.
 *
 * @param share draws from 0 to below 1 (`randomShares`)
 * @returns count × criteria, one weighting after the other
 * @throws AttuneError `invalid` when no weighting lies in the box
 */
export function sampleWeights(box: WeightBox, count: number, share: () => number): Float64Array {
  const { low, high } = box;
  const criteria = low.length;
  const room = 1 - total(low);
  if (room < -1e-9 || total(high) < 1 - 1e-9)
    throw new AttuneError("invalid", "No weighting lies between these bounds.");
  const drawn = new Float64Array(count * criteria);
  let kept = 0;
  for (let tries = 0; kept < count; tries++) {
    if (tries > patience * (kept + 20)) {
      drawn.set(walkWeights(box, count - kept, share), kept * criteria);
      return drawn;
    }
    const start = kept * criteria;
    let sum = 0;
    for (let at = 0; at < criteria; at++) sum += drawn[start + at] = -Math.log(1 - share());
    let inside = true;
    for (let at = 0; at < criteria; at++) {
      const weight = low[at]! + (Math.max(room, 0) * drawn[start + at]!) / sum;
      drawn[start + at] = weight;
      if (weight > high[at]! + 1e-12) inside = false;
    }
    if (inside) kept++;
  }
  return drawn;
}

/**
 * The same by hit-and-run (Smith 1984; Tervonen and others 2013, Eur. J. Oper. Res. 229): from a point inside, in a
 * random direction, to an even draw of the line that stays inside; criteria³ steps between two that are kept.
 */
export function walkWeights({ low, high }: WeightBox, count: number, share: () => number): Float64Array {
  const criteria = low.length;
  const room = total(high) - total(low);
  const part = room < 1e-12 ? 0 : (1 - total(low)) / room;
  const point = low.map((least, at) => least + part * (high[at]! - least));
  const drawn = new Float64Array(count * criteria);
  for (let kept = 0; kept < count; kept++) {
    for (let step = 0; step < criteria ** 3; step++) takeStep(point, low, high, share);
    drawn.set(point, kept * criteria);
  }
  return drawn;
}

function takeStep(point: number[], low: readonly number[], high: readonly number[], share: () => number): void {
  const normals = point.map(() => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()));
  const mean = total(normals) / normals.length;
  let [back, ahead] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const direction = normals.map((normal) => normal - mean);
  direction.forEach((slope, at) => {
    if (Math.abs(slope) < 1e-12) return;
    const ends = [(low[at]! - point[at]!) / slope, (high[at]! - point[at]!) / slope] as const;
    back = Math.max(back, Math.min(...ends));
    ahead = Math.min(ahead, Math.max(...ends));
  });
  if (!(ahead > back)) return;
  const length = back + share() * (ahead - back);
  direction.forEach((slope, at) => {
    point[at] = Math.min(high[at]!, Math.max(low[at]!, point[at]! + length * slope));
  });
}
