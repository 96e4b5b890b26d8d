import { robustnessParts } from "./plausible-weights";
import { randomState } from "./random-words";
import type { RankShares, Simulation } from "./simulate-ranks";

/** Into how many parts a drawing falls, whoever works on them: the numbers are the same with one worker and with four. */
const strandCount = 4;

/** The drawing as parts that can be done side by side, each with a seed of its own that follows from the seed given. */
export function strandsOf(settings: Simulation): Simulation[] {
  const seeds = randomState(settings.seed);
  return Array.from({ length: strandCount }, (_, at) => {
    const before = Math.floor((settings.samples * at) / strandCount);
    const until = Math.floor((settings.samples * (at + 1)) / strandCount);
    return { ...settings, samples: until - before, seed: seeds[at] ?? at };
  }).filter(({ samples }) => samples > 0);
}

/** The shares of several drawings of the same items as those of one; together at most 65,535 samples. */
export function mergedShares(strands: readonly RankShares[]): RankShares {
  const [first] = strands;
  if (!first || strands.length === 1) return first ?? nothing;
  const items = first.best.length;
  const starts = new Uint32Array(items + 1);
  const best = new Uint32Array(items);
  for (let item = 0; item < items; item++) {
    const from = Math.min(...strands.map((each) => each.best[item]!));
    const to = Math.max(...strands.map((each) => each.best[item]! + lengthOf(each, item)));
    best[item] = from;
    starts[item + 1] = starts[item]! + to - from;
  }
  const counts = new Uint16Array(starts[items]!);
  const size = robustnessParts.length;
  const centralWeights = new Float64Array(items * size);
  for (const each of strands) {
    for (let item = 0; item < items; item++) {
      const into = starts[item]! + each.best[item]! - best[item]!;
      for (let at = 0; at < lengthOf(each, item); at++) counts[into + at]! += each.counts[each.starts[item]! + at]!;
      const times = firstsOf(each, item);
      if (times === 0) continue;
      for (let at = item * size; at < (item + 1) * size; at++) centralWeights[at]! += times * each.centralWeights[at]!;
    }
  }
  const samples = strands.reduce((sum, each) => sum + each.samples, 0);
  const merged = { samples, starts, best, counts, centralWeights };
  for (let at = 0; at < centralWeights.length; at++) centralWeights[at]! /= firstsOf(merged, Math.floor(at / size));
  return merged;
}

const lengthOf = ({ starts }: RankShares, item: number) => starts[item + 1]! - starts[item]!;
const firstsOf = ({ best, counts, starts }: RankShares, item: number) =>
  best[item] === 1 ? counts[starts[item]!]! : 0;

const nothing: RankShares = {
  samples: 0,
  starts: new Uint32Array(1),
  best: new Uint32Array(0),
  counts: new Uint16Array(0),
  centralWeights: new Float64Array(0),
};
