import { rankRoom, rankValues } from "./rank-values";

/**
 * What was drawn: in each sample one weighting and the value of every item on every criterion. A list that is shorter
 * than the samples ask for is the same in all of them: one weighting, or one table of values.
 */
export type SampledChoice = {
  readonly items: number;
  readonly criteria: number;
  readonly samples: number;
  /** (samples or 1) × criteria. */
  readonly weights: Float64Array;
  /** (samples or 1) × items × criteria; more is better. */
  readonly values: Float64Array;
};

export type Acceptability = {
  readonly items: number;
  readonly criteria: number;
  readonly samples: number;
  /** items × items: how often item a has rank r, at a · items + r - 1. */
  readonly ranks: Uint32Array;
  /** items × items: how often item a has a greater value than item b, at a · items + b. */
  readonly wins: Uint32Array;
  /** items × criteria: the mean weighting of the samples in which the item is first; NaN when it never is. */
  readonly centralWeights: Float64Array;
};

/**
 * Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49;
 * computation after Tervonen and Lahdelma 2007, doi 10.1016/j.ejor.2005.12.037): value = Σ weight · value on the
 * criterion, rank = 1 + how many items have a greater value. For some hundred items at most: pairs are counted.
 */
export function acceptabilityOf(choice: SampledChoice): Acceptability {
  const { items, criteria, samples, weights } = choice;
  const ranks = new Uint32Array(items * items);
  const wins = new Uint32Array(items * items);
  const centralWeights = new Float64Array(items * criteria);
  forEachSample(choice, (sample, values, rank) => {
    const from = weights.length === criteria ? 0 : sample * criteria;
    for (let a = 0; a < items; a++) {
      ranks[a * items + rank[a]! - 1]!++;
      if (rank[a] === 1) for (let c = 0; c < criteria; c++) centralWeights[a * criteria + c]! += weights[from + c]!;
      for (let b = 0; b < items; b++) if (values[a]! > values[b]!) wins[a * items + b]!++;
    }
  });
  for (let a = 0; a < items; a++)
    for (let c = 0; c < criteria; c++) centralWeights[a * criteria + c]! /= ranks[a * items]!;
  return { items, criteria, samples, ranks, wins, centralWeights };
}

type Visit = (sample: number, values: Float64Array, ranks: Uint16Array) => void;

function forEachSample({ items, criteria, samples, weights, values }: SampledChoice, visit: Visit): void {
  const sums = new Float64Array(items);
  const ranks = new Uint16Array(items);
  const room = rankRoom(items);
  const [weightStep, valueStep] = [
    weights.length === criteria ? 0 : criteria,
    values.length === items * criteria ? 0 : items * criteria,
  ];
  for (let sample = 0; sample < samples; sample++) {
    for (let a = 0; a < items; a++) {
      let sum = 0;
      for (let c = 0; c < criteria; c++)
        sum += weights[sample * weightStep + c]! * values[sample * valueStep + a * criteria + c]!;
      sums[a] = sum;
    }
    rankValues(sums, 0, items, room, ranks, 0);
    visit(sample, sums, ranks);
  }
}

/** Share of the samples, 0 to 1, in which an item has a rank (1 = first). */
export function rankShare({ ranks, items, samples }: Acceptability, item: number, rank: number): number {
  return ranks[item * items + rank - 1]! / samples;
}

/** Share of the samples, 0 to 1, in which an item is among the first k: the sum of its rank shares up to k. */
export function topShare(result: Acceptability, item: number, k: number): number {
  let share = 0;
  for (let rank = 1; rank <= Math.min(k, result.items); rank++) share += rankShare(result, item, rank);
  return share;
}

/** Share of the samples, 0 to 1, in which the first item has the greater value of the two. */
export function pairwiseShare({ wins, items, samples }: Acceptability, item: number, other: number): number {
  return wins[item * items + other]! / samples;
}

/** The weighting under which the item is first, on the mean; null when it never is. */
export function centralWeightsOf({ centralWeights, criteria }: Acceptability, item: number): number[] | null {
  const weights = [...centralWeights.subarray(item * criteria, (item + 1) * criteria)];
  return weights.some(Number.isNaN) ? null : weights;
}

/**
 * Confidence factor, 0 to 1: share of the samples in which the item is first when everybody weighs as its central
 * weights do (Lahdelma and Salminen 2001); how far its lead depends on the values rather than on the weights.
 */
export function confidenceFactor(choice: SampledChoice, centralWeights: readonly number[], item: number): number {
  let first = 0;
  forEachSample({ ...choice, weights: Float64Array.from(centralWeights) }, (_sample, _values, ranks) => {
    if (ranks[item] === 1) first++;
  });
  return first / choice.samples;
}

/** Entropy, in bits, of which complete ranking holds: 0 when it is the same in every sample. */
export function rankingEntropy(choice: SampledChoice): number {
  const seen = new Map<string, number>();
  forEachSample(choice, (_sample, _values, ranks) => {
    const ranking = ranks.join(" ");
    seen.set(ranking, (seen.get(ranking) ?? 0) + 1);
  });
  return entropyOf([...seen.values()], choice.samples);
}

/** Entropy, in bits, of which item is first. */
export function choiceEntropy(result: Acceptability): number {
  const firsts = Array.from({ length: result.items }, (_, item) => result.ranks[item * result.items]!);
  return entropyOf(firsts, result.samples);
}

function entropyOf(counts: readonly number[], samples: number): number {
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / samples) * Math.log2(count / samples)), 0);
}

/**
 * Half the width of the 95 % interval of a share found by drawing: 1.96 · √(p · (1 - p) / n), 0 to 1. At 10,000
 * samples it is at most 0.0098.
 */
export function samplingHalfWidth(share: number, samples: number): number {
  return 1.96 * Math.sqrt((share * (1 - share)) / samples);
}
