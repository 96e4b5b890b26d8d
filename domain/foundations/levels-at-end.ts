import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { levelsInPlan } from "../roadmap/plan-levels";
import type { Foundations } from "./foundations-among";

/** Level of a block in the quarter after the last plan quarter; the present one without plan quarters. */
export function levelsAtEnd(
  initiatives: readonly Initiative[],
  quarters: readonly string[],
  { levelOf }: Pick<Foundations, "levelOf">,
): (block: string) => number {
  const last = quarters.at(-1);
  if (last === undefined) return levelOf;
  const levelAt = levelsInPlan(initiatives, levelOf);
  return (block) => levelAt(block, quarterNumber(last) + 1);
}
