import type { Foundations } from "./foundations-among";

/** The blocks of a loop of needs that leads back to a block, in order from it; empty when there is none. */
export function loopThroughBlock(
  block: string,
  { prerequisitesOf }: Pick<Foundations, "prerequisitesOf">,
): readonly string[] {
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] => {
    for (const { block: needed } of prerequisitesOf(at)) {
      if (needed === block) return path;
      if (seen.has(needed)) continue;
      seen.add(needed);
      const found = walk(needed, [...path, needed]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(block, [block]);
}

/** Why the needs of a block cannot be stored: it needs itself, or they go round in a circle, which is named; else null. */
export function loopRefusal(
  block: string,
  foundations: Pick<Foundations, "prerequisitesOf" | "nameOf">,
): string | null {
  const loop = loopThroughBlock(block, foundations);
  if (loop.length === 0) return null;
  const nameOf = (id: string) => foundations.nameOf(id);
  if (loop.length === 1) return `“${nameOf(block)}” cannot need itself.`;
  const names = [...loop, block].map(nameOf).join(" → ");
  return `They would wait for one another: ${names}. Take one link out.`;
}
