import { rounded } from "../rounding";
import type { Prerequisite } from "../scoring/use-case";

export type Readiness = {
  /** Percent, one decimal; 100 without needs. */
  readonly readinessPct: number;
  /** Blocks below the needed level, in the order they are needed. */
  readonly missingBlocks: readonly string[];
};

/** How far the foundations a use case needs are in place (formula 12): mean of min(level / needed, 1) · 100. */
export function readinessOf(needs: readonly Prerequisite[], levelOf: (block: string) => number): Readiness {
  const met = needs.map(({ block, minLevel }) => (minLevel === 0 ? 1 : Math.min(levelOf(block) / minLevel, 1)));
  const mean = met.length === 0 ? 1 : met.reduce((sum, share) => sum + share, 0) / met.length;
  return {
    readinessPct: rounded(mean * 100, 1),
    missingBlocks: needs.filter(({ block, minLevel }) => levelOf(block) < minLevel).map(({ block }) => block),
  };
}
