import { meanOf, rounded } from "../rounding";
import type { Parameters } from "../settings";
import { libraryBlocks } from "./block-library";

export type Maturity = {
  /** 0 to 100, one decimal. */
  readonly index: number;
  /** 1 to 5 by the index alone. */
  readonly uncappedStage: number;
  /** 1 to 5, held back by the lowest critical block. */
  readonly stage: number;
};

/**
 * Maturity index over the library blocks, critical ones weighing more, and its stage, capped at the lowest
 * critical level plus two (formula 13).
 *
 * @param levelOf level of a block, 0 to 4
 */
export function maturityOf(levelOf: (block: string) => number, parameters: Parameters["maturity"]): Maturity {
  let weighted = 0;
  let weights = 0;
  let lowestCritical = 4;
  for (const block of libraryBlocks) {
    const weight = block.critical ? parameters.criticalWeight : 1;
    weighted += (weight * levelOf(block.id)) / 4;
    weights += weight;
    if (block.critical) lowestCritical = Math.min(lowestCritical, levelOf(block.id));
  }
  const index = rounded((100 * weighted) / weights, 1);
  const uncappedStage = Math.max(1, parameters.stageMins.filter((min) => index >= min).length);
  return {
    index,
    uncappedStage,
    stage: Math.min(uncappedStage, lowestCritical + parameters.stagesAboveLowestCritical),
  };
}

/** Mean of 25 · level over the library blocks of each dimension, one decimal. */
export function maturityByDimension(levelOf: (block: string) => number): Record<string, number> {
  const levels = new Map<string, number[]>();
  for (const { id, dimension } of libraryBlocks)
    levels.set(dimension, [...(levels.get(dimension) ?? []), 25 * levelOf(id)]);
  return Object.fromEntries([...levels].map(([dimension, points]) => [dimension, rounded(meanOf(points) ?? 0, 1)]));
}
