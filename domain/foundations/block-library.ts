import library from "@/content/building_blocks.json";
import type { Prerequisite } from "../scoring/use-case";
import type { BuildingBlock } from "./building-block";

export type LibraryBlock = {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly description: string;
  readonly prerequisites: readonly Prerequisite[];
  /** What levels 1 to 4 mean, by level. */
  readonly levelDescriptions: Readonly<Record<"1" | "2" | "3" | "4", string>>;
  readonly evidenceOfDone: readonly string[];
  readonly critical: boolean;
  readonly typicalEffortWeeks: number;
};

/** The 17 building blocks the product ships, in order. */
export const libraryBlocks: readonly LibraryBlock[] = library;

const byId: ReadonlyMap<string, LibraryBlock> = new Map(libraryBlocks.map((block) => [block.id, block]));

export function libraryBlock(id: string): LibraryBlock | null {
  return byId.get(id) ?? null;
}

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

export function foundationsOf(assessed: readonly BuildingBlock[]): Foundations {
  const own = new Map(assessed.map((block) => [block.blockId, block]));
  return {
    levelOf: (block) => own.get(block)?.level ?? 0,
    prerequisitesOf: (block) => own.get(block)?.prerequisites ?? byId.get(block)?.prerequisites ?? [],
    nameOf: (block) => own.get(block)?.name ?? byId.get(block)?.name ?? block,
    blocks: [...new Set([...byId.keys(), ...own.keys()])],
  };
}
