import type { Foundations } from "./foundations-among";

/**
 * How many blocks stand below each block: 0 for one that needs nothing, else one more than the deepest it needs. A link
 * that closes a circle, and a need of a block that is not there, count as nothing.
 */
export function blockDepths({
  blocks,
  prerequisitesOf,
}: Pick<Foundations, "blocks" | "prerequisitesOf">): ReadonlyMap<string, number> {
  const known = new Set(blocks);
  const depths = new Map<string, number>();
  const under = new Set<string>();
  const depthOf = (block: string): number => {
    const found = depths.get(block);
    if (found !== undefined) return found;
    under.add(block);
    let depth = 0;
    for (const { block: needed } of prerequisitesOf(block))
      if (known.has(needed) && !under.has(needed)) depth = Math.max(depth, depthOf(needed) + 1);
    under.delete(block);
    depths.set(block, depth);
    return depth;
  };
  for (const block of blocks) depthOf(block);
  return depths;
}
