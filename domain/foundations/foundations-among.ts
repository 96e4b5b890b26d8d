import type { Prerequisite } from "../scoring/use-case";
import type { BuildingBlock } from "./building-block";

/** Foundations as a workspace has them: the level of each block, and what each block itself needs. */
export type Foundations = {
  /** Present level 0 to 4; a block not assessed has level 0. */
  readonly levelOf: (block: string) => number;
  /** The workspace's own prerequisites of a block, else those of the library. */
  readonly prerequisitesOf: (block: string) => readonly Prerequisite[];
  readonly nameOf: (block: string) => string;
  /** Library blocks, then those only the workspace has. */
  readonly blocks: readonly string[];
};

type KnownBlock = { readonly id: string; readonly name: string; readonly prerequisites: readonly Prerequisite[] };

/**
 * The foundations of a workspace beside a library.
 *
 * @param library blocks known without the workspace; none where `assessed` tells names and prerequisites itself
 */
export function foundationsAmong(
  library: readonly KnownBlock[],
  assessed: readonly Pick<BuildingBlock, "blockId" | "name" | "level" | "prerequisites">[],
): Foundations {
  const known = new Map(library.map((block) => [block.id, block]));
  const own = new Map(assessed.map((block) => [block.blockId, block]));
  return {
    levelOf: (block) => own.get(block)?.level ?? 0,
    prerequisitesOf: (block) => own.get(block)?.prerequisites ?? known.get(block)?.prerequisites ?? [],
    nameOf: (block) => own.get(block)?.name ?? known.get(block)?.name ?? block,
    blocks: [...new Set([...known.keys(), ...own.keys()])],
  };
}

/** The same blocks as they stand in the workspace, each with its name and what it needs: no library is needed to read them. */
export function toldBlocks(assessed: readonly BuildingBlock[], foundations: Foundations): BuildingBlock[] {
  const own = new Map(assessed.map((block) => [block.blockId, block]));
  const unassessed = { level: null, assessedAt: null, assessedBy: null, note: null };
  return foundations.blocks.map((blockId) => ({
    ...(own.get(blockId) ?? unassessed),
    blockId,
    name: foundations.nameOf(blockId),
    prerequisites: [...foundations.prerequisitesOf(blockId)],
  }));
}
