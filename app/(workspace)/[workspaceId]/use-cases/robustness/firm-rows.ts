import type { PartWeights } from "@/domain/scoring/robustness/plausible-weights";
import {
  centralWeighting,
  likelyRanks,
  rankBins,
  rankChances,
  topChance,
} from "@/domain/scoring/robustness/read-shares";
import type { Drawn, RobustnessGiven } from "./use-robustness";

/** What the table says of one use case; the drawn half is null until it is drawn. */
export type FirmRow = {
  /** Its place in the lists of the inputs. */
  readonly at: number;
  readonly id: string;
  readonly name: string;
  readonly mode: RobustnessGiven["modes"][number];
  readonly verdict: RobustnessGiven["verdicts"][number];
  readonly lane: number;
  readonly group: number;
  /** Rank in its lane as the weights are. */
  readonly rank: number;
  readonly laneSize: number;
};

export function firmRows({ inputs, names, modes, verdicts }: RobustnessGiven): FirmRow[] {
  const sizes = [0, 1].map((lane) => inputs.lanes.filter((each) => each === lane).length);
  return inputs.ids.flatMap((id, at): FirmRow[] => {
    const [lane = 0, group = 0] = [inputs.lanes[at], inputs.groups[at]];
    const rank = lane === 0 ? at + 1 : at + 1 - (sizes[0] ?? 0);
    const [mode, verdict] = [modes[at], verdicts[at]];
    if (!mode || !verdict) return [];
    return [{ at, id, name: names[at] ?? id, mode, verdict, lane, group, rank, laneSize: sizes[lane] ?? 0 }];
  });
}

export type FirmNumbers = {
  readonly first: number;
  readonly top: number;
  readonly ranks: readonly [number, number];
  readonly central: PartWeights | null;
  /** Columns of the small distribution, over all ranks of the lane. */
  readonly bins: ReturnType<typeof rankBins>;
};

export function firmNumbers({ shares }: Drawn, row: FirmRow, k: number, bins: number): FirmNumbers {
  return {
    first: topChance(shares, row.at, 1),
    top: topChance(shares, row.at, k),
    ranks: likelyRanks(shares, row.at),
    central: centralWeighting(shares, row.at),
    bins: rankBins(rankChances(shares, row.at), 1, row.laneSize, bins),
  };
}
