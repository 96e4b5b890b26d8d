import { benefitCount, drawWeightings, plausibleRegion, robustnessParts } from "./plausible-weights";
import { randomState } from "./random-words";
import { type RankRoom, rankRoom, rankValues } from "./rank-values";
import { halfWidths as ourHalfWidths, type RobustnessInputs, type Segment, segmentsOf } from "./robustness-inputs";
import { fillBlock, viewRecords } from "./score-draws";

export type RankShares = {
  readonly samples: number;
  /** Where the rank counts of an item start; one entry more than items. */
  readonly starts: Uint32Array;
  /** The best rank each item ever has (1 = first in its lane). */
  readonly best: Uint32Array;
  /** How often it has that rank and each one after it, up to its worst. */
  readonly counts: Uint16Array;
  /** items × 5: the mean weighting of the samples in which it is first; NaN when it never is. */
  readonly centralWeights: Float64Array;
};

export type Simulation = {
  readonly tolerance: number | null;
  /** 1 to 65,535. */
  readonly samples: number;
  readonly seed: number;
  /** Half-widths of the scores by sureness 1 to 5, points; ours unless given. */
  readonly halfWidths?: readonly number[];
};

const parts = robustnessParts.length;
/** Samples drawn for one item after the other, so that what is known of an item stays close at hand. */
const blockSize = 40;
/** Samples whose ranks are counted at once, for the same reason. */
const batchSize = 200;

/**
 * The ranks of every item in samples of plausible weightings and scores (SMAA-2): benefit weights even over the
 * plausible part of the simplex, harm weights even between their bounds; in each sample every item is seen as one of
 * its scorers sees it, each part drawn from a triangle around that, as wide as the answers are unsure and held inside
 * 0 to 100. Lanes and groups stay as they are: harm is a verdict, no weighting buys it off.
 *
 * Reports the share done, 0 to 1, as it goes, and allocates nothing per sample. The same inputs, settings and seed give
 * the same result on every machine.
 */
export function* simulateRanks(inputs: RobustnessInputs, settings: Simulation): Generator<number, RankShares> {
  const items = inputs.ids.length;
  const { samples } = settings;
  const state = randomState(settings.seed);
  const weights = drawWeightings(plausibleRegion(inputs.weightings, settings.tolerance), samples, state);
  const signed = weights.map((weight, at) => (at % parts < benefitCount ? weight : -weight));
  const records = viewRecords(inputs, settings.halfWidths ?? ourHalfWidths);
  const tally = tallyOf(segmentsOf(inputs), items);
  const values = new Float32Array(blockSize * items);
  const words = new Uint32Array(2 * blockSize);
  for (let first = 0; first < samples; first += batchSize) {
    const batch = Math.min(batchSize, samples - first);
    for (let done = 0; done < batch; done += blockSize) {
      const size = Math.min(blockSize, batch - done);
      fillBlock(records, signed, first + done, size, state, words, values);
      rankBlock(tally, values, done, size, weights, (first + done) * parts);
    }
    countRanks(tally, batch);
    yield (first + batch) / samples;
  }
  return { samples, ...pack(tally) };
}

type Tally = {
  readonly segments: readonly Segment[];
  readonly items: number;
  /** Where the row of an item starts in `seen`: one count for each rank inside its segment. */
  readonly rows: Uint32Array;
  readonly seen: Uint16Array;
  readonly weightSums: Float64Array;
  readonly room: RankRoom;
  /** Ranks inside the segment, batch × items. */
  readonly ranks: Uint16Array;
};

function tallyOf(segments: readonly Segment[], items: number): Tally {
  const rows = new Uint32Array(items + 1);
  for (const { from, to } of segments)
    for (let item = from; item < to; item++) rows[item + 1] = rows[item]! + to - from;
  return {
    segments,
    items,
    rows,
    seen: new Uint16Array(rows[items]!),
    weightSums: new Float64Array(items * parts),
    room: rankRoom(items),
    ranks: new Uint16Array(batchSize * items),
  };
}

/** Ranks the samples of a block; `weighting` is where the weights of the first of them start. */
function rankBlock(
  { segments, items, room, ranks, weightSums }: Tally,
  values: Float32Array,
  done: number,
  size: number,
  weights: Float64Array,
  weighting: number,
): void {
  for (let sample = 0; sample < size; sample++) {
    const row = sample * items;
    const into = (done + sample) * items;
    for (const { from, to, above } of segments) {
      rankValues(values, row + from, row + to, room, ranks, into + from);
      if (above > 0) continue;
      for (let at = 0; at < to - from && ranks[into + from + room.order[at]!] === 1; at++)
        addWeights(weightSums, (from + room.order[at]!) * parts, weights, weighting + sample * parts);
    }
  }
}

function addWeights(sums: Float64Array, at: number, weights: Float64Array, weighting: number): void {
  for (let part = 0; part < parts; part++) sums[at + part]! += weights[weighting + part]!;
}

/** Counts a batch item by item: the counts of one item are close to each other. */
function countRanks({ segments, items, rows, seen, ranks }: Tally, size: number): void {
  const end = size * items;
  for (const { from, to } of segments) {
    for (let item = from; item < to; item++) {
      const start = rows[item]! - 1;
      for (let at = item; at < end; at += items) seen[start + ranks[at]!]!++;
    }
  }
}

/** Keeps of each row what lies between the best and the worst rank seen. */
function pack({ segments, items, rows, seen, weightSums }: Tally): Omit<RankShares, "samples"> {
  const starts = new Uint32Array(items + 1);
  const best = new Uint32Array(items);
  const kept: Uint16Array[] = [];
  for (const { from, to, above } of segments) {
    for (let item = from; item < to; item++) {
      const row = seen.subarray(rows[item]!, rows[item + 1]!);
      let [low, high] = [0, row.length - 1];
      while (low < high && row[low] === 0) low++;
      while (high > low && row[high] === 0) high--;
      best[item] = above + low + 1;
      kept.push(row.subarray(low, high + 1));
      starts[item + 1] = starts[item]! + high - low + 1;
    }
  }
  const counts = new Uint16Array(starts[items]!);
  kept.forEach((row, item) => {
    counts.set(row, starts[item]!);
  });
  const centralWeights = weightSums.map((sum, at) => {
    const item = Math.floor(at / parts);
    return sum / (best[item] === 1 ? counts[starts[item]!]! : 0);
  });
  return { starts, best, counts, centralWeights };
}
