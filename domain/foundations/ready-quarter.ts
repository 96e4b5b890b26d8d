import { quarterNumber, quarterOf } from "../quarters";
import type { Prerequisite } from "../scoring/use-case";

export type LevelAt = (block: string, quarter: number) => number;

/**
 * When everything needed is in place: "now" by the present levels, else the first quarter (`YYYY-Qn`) at whose start the
 * plan has it, null when the plan does not bring it. The last looked at is the one after the plan.
 *
 * @param from the present quarter: what the plan brought before counts from then
 */
export function readyQuarter(
  needs: readonly Prerequisite[],
  { levelNow, levelAt, quarters, from }: PlannedLevels,
): string | null {
  if (needs.every(({ block, minLevel }) => levelNow(block) >= minLevel)) return "now";
  const last = quarters.at(-1);
  if (last === undefined) return null;
  const first = Math.max(quarterNumber(from), quarterNumber(quarters[0]!));
  for (let quarter = first; quarter <= quarterNumber(last) + 1; quarter++)
    if (needs.every(({ block, minLevel }) => levelAt(block, quarter) >= minLevel)) return quarterOf(quarter);
  return null;
}

export type PlannedLevels = {
  readonly levelNow: (block: string) => number;
  /** Level of a block at the start of a quarter, given by number. */
  readonly levelAt: LevelAt;
  /** The quarters of the plan, in order. */
  readonly quarters: readonly string[];
  readonly from: string;
};
