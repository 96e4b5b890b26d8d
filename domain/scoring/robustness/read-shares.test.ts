import { expect, test } from "vitest";
import { centralWeighting, likelyRanks, rankBins, rankChances, topChance } from "./read-shares";
import type { RankShares } from "./simulate-ranks";

/** Two items in 100 samples: the first at 1 (90) and 2 (10), the second at 1 (10), 2 (84) and 4 (6). */
const shares: RankShares = {
  samples: 100,
  starts: Uint32Array.of(0, 2, 6),
  best: Uint32Array.of(1, 1),
  counts: Uint16Array.of(90, 10, 10, 84, 0, 6),
  centralWeights: Float64Array.of(0.4, 0.3, 0.3, 0.2, 0.2, ...new Array(5).fill(Number.NaN)),
};

test("chances by rank, top and the likely ranks", () => {
  expect(rankChances(shares, 0)).toEqual([
    { rank: 1, share: 0.9 },
    { rank: 2, share: 0.1 },
  ]);
  expect([0, 1, 2, 3, 4, 9].map((k) => topChance(shares, 1, k))).toEqual([0, 0.1, 0.94, 0.94, 1, 1]);
  expect(likelyRanks(shares, 0)).toEqual([1, 2]);
  expect(likelyRanks(shares, 1)).toEqual([1, 4]);
});

test("central weights, or none for who is never first", () => {
  expect(centralWeighting(shares, 0)).toEqual([0.4, 0.3, 0.3, 0.2, 0.2]);
  expect(centralWeighting(shares, 1)).toBeNull();
});

test("stretches of ranks keep every share", () => {
  const chances = rankChances(shares, 1);
  expect(rankBins(chances, 1, 4, 4).map(({ share }) => share)).toEqual([0.1, 0.84, 0, 0.06]);
  expect(rankBins(chances, 1, 5, 3)).toEqual([
    { from: 1, to: 2, share: 0.1 + 0.84 },
    { from: 3, to: 4, share: 0.06 },
    { from: 5, to: 5, share: 0 },
  ]);
});
