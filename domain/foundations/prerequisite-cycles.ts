import { byCode, sortedIds } from "../ordering";
import type { Foundations } from "./foundations-among";

type Visit = { index: number; low: number; onStack: boolean };

/**
 * Blocks that need one another in a circle (formula 15): strongly connected groups of the prerequisite graph
 * with more than one block, or a block that needs itself. Ids sorted inside a group, groups by first id.
 */
export function prerequisiteCycles(foundations: Pick<Foundations, "blocks" | "prerequisitesOf">): string[][] {
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  const groups: string[][] = [];

  const visit = (block: string): Visit => {
    const here: Visit = { index: visits.size, low: visits.size, onStack: true };
    visits.set(block, here);
    stack.push(block);
    for (const { block: needed } of foundations.prerequisitesOf(block)) {
      const known = visits.get(needed);
      if (!known) here.low = Math.min(here.low, visit(needed).low);
      else if (known.onStack) here.low = Math.min(here.low, known.index);
    }
    if (here.low === here.index) groups.push(popGroup(block));
    return here;
  };
  const popGroup = (root: string): string[] => {
    const group: string[] = [];
    for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
      visits.get(block)!.onStack = false;
      group.push(block);
      if (block === root) break;
    }
    return sortedIds(group);
  };

  for (const block of foundations.blocks) if (!visits.has(block)) visit(block);
  const needsItself = (block: string) => foundations.prerequisitesOf(block).some((need) => need.block === block);
  return groups.filter((group) => group.length > 1 || needsItself(group[0]!)).sort((a, b) => byCode(a[0]!, b[0]!));
}
