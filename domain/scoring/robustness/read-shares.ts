import { type PartWeights, robustnessParts } from "./plausible-weights";
import type { RankShares } from "./simulate-ranks";

/** A rank (1 = first in its lane) and the share of the samples, 0 to 1, in which the item has it. */
export type RankChance = { readonly rank: number; readonly share: number };

/** Every rank from the best to the worst that the item ever has. */
export function rankChances({ starts, best, counts, samples }: RankShares, item: number): RankChance[] {
  return Array.from(counts.subarray(starts[item], starts[item + 1]), (count, at) => ({
    rank: best[item]! + at,
    share: count / samples,
  }));
}

/** Share of the samples, 0 to 1, in which the item is among the first k of its lane: top-k acceptability. */
export function topChance({ starts, best, counts, samples }: RankShares, item: number, k: number): number {
  const from = starts[item]!;
  const to = Math.min(starts[item + 1]!, from + Math.max(0, k - best[item]! + 1));
  let count = 0;
  for (let at = from; at < to; at++) count += counts[at]!;
  return count / samples;
}

/**
 * The ranks between which the item stays in 90% of the samples: the first rank up to which at least 5% of them lie, and
 * the first up to which at least 95% do.
 */
export function likelyRanks({ starts, best, counts, samples }: RankShares, item: number): readonly [number, number] {
  let [low, count] = [0, 0];
  for (let at = starts[item]!; at < starts[item + 1]!; at++) {
    count += counts[at]!;
    const rank = best[item]! + at - starts[item]!;
    if (low === 0 && count >= 0.05 * samples) low = rank;
    if (count >= 0.95 * samples) return [low, rank];
  }
  return [low, low];
}

/** The weighting under which the item is first, on the mean of all that make it so; null when it never is. */
export function centralWeighting({ centralWeights }: RankShares, item: number): PartWeights | null {
  const size = robustnessParts.length;
  const weights = [...centralWeights.subarray(item * size, (item + 1) * size)];
  return weights.some(Number.isNaN) ? null : (weights as unknown as PartWeights);
}

export type RankBin = { readonly from: number; readonly to: number; readonly share: number };

/**
 * The chances of an item over equal stretches of ranks, in order: one rank each, or as few more as it takes to stay
 * within `most` stretches. Covers the ranks from `first` to `last`.
 */
export function rankBins(chances: readonly RankChance[], first: number, last: number, most: number): RankBin[] {
  const width = Math.max(1, Math.ceil((last - first + 1) / most));
  const shares = new Array<number>(Math.ceil((last - first + 1) / width)).fill(0);
  for (const { rank, share } of chances) {
    const bin = Math.floor((rank - first) / width);
    if (bin >= 0 && bin < shares.length) shares[bin]! += share;
  }
  return shares.map((share, at) => ({
    from: first + at * width,
    to: Math.min(last, first + (at + 1) * width - 1),
    share,
  }));
}
