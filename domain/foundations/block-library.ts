import library from "@/content/building_blocks.json";
import type { Prerequisite } from "../scoring/use-case";
import type { BuildingBlock } from "./building-block";
import { type Foundations, foundationsAmong } from "./foundations-among";

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

/** Foundations of a workspace beside the library the product ships. */
export const foundationsOf = (assessed: readonly BuildingBlock[]): Foundations =>
  foundationsAmong(libraryBlocks, assessed);
