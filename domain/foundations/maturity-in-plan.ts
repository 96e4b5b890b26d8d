import { quarterNumber } from "../quarters";
import type { Parameters } from "../settings";
import { type Maturity, maturityByDimension, maturityOf } from "./maturity";
import type { PlannedLevels } from "./ready-quarter";

export type MaturityStep = Maturity & {
  /** Null for the present; else the quarter at whose end the plan has come so far. */
  readonly quarter: string | null;
  readonly byDimension: Readonly<Record<string, number>>;
};

/**
 * Maturity (formula 13) now and at the end of each plan quarter; the last step is the end of the plan. A block counts
 * with its new level once the last quarter of the work on it is over.
 */
export function maturityInPlan(
  { levelNow, levelAt, quarters }: Pick<PlannedLevels, "levelNow" | "levelAt" | "quarters">,
  parameters: Parameters["maturity"],
): readonly MaturityStep[] {
  const step = (quarter: string | null): MaturityStep => {
    const levelOf = (block: string) =>
      quarter === null ? levelNow(block) : levelAt(block, quarterNumber(quarter) + 1);
    return { quarter, ...maturityOf(levelOf, parameters), byDimension: maturityByDimension(levelOf) };
  };
  return [null, ...quarters].map(step);
}
