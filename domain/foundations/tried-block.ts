import { z } from "zod";
import { id, text } from "../fields";
import { prerequisite } from "../scoring/use-case";
import { type BuildingBlock, blockLevel } from "./building-block";

/** What may be tried before it is stored: a level, other needs (null: those of the library), a new block. */
export const triedBlock = z.strictObject({
  blockId: id,
  name: text(200).optional(),
  level: blockLevel.nullable().optional(),
  prerequisites: z.array(prerequisite).max(50).nullable().optional(),
});
export type TriedBlock = z.infer<typeof triedBlock>;

const blank = { name: null, level: null, prerequisites: null, assessedAt: null, assessedBy: null, note: null };

/** A block nobody has said anything of yet. */
export const blankBlock = (blockId: string): BuildingBlock => ({ blockId, ...blank });

/** The blocks with some of them changed; one that was not there is put behind them. */
export function withTriedBlocks(
  assessed: readonly BuildingBlock[],
  tried: readonly TriedBlock[],
): readonly BuildingBlock[] {
  const changes = new Map(tried.map((each) => [each.blockId, each]));
  const known = new Set(assessed.map(({ blockId }) => blockId));
  const applied = (block: BuildingBlock): BuildingBlock => {
    const change = changes.get(block.blockId);
    if (!change) return block;
    const { name = block.name, level = block.level, prerequisites = block.prerequisites } = change;
    return { ...block, name, level, prerequisites };
  };
  return [
    ...assessed.map(applied),
    ...tried.filter(({ blockId }) => !known.has(blockId)).map(({ blockId }) => applied(blankBlock(blockId))),
  ];
}

/** What is wrong with what a block is to need, in a sentence; null when it can stand. */
export function needsRefusal(
  needs: z.infer<typeof prerequisite>[],
  known: ReadonlySet<string>,
): { readonly code: "not_found" | "invalid"; readonly sentence: string } | null {
  if (needs.some(({ block }) => !known.has(block)))
    return { code: "not_found", sentence: "One of the blocks it needs is not here any more." };
  if (new Set(needs.map(({ block }) => block)).size < needs.length)
    return { code: "invalid", sentence: "It names one block twice. Keep the higher level." };
  if (needs.some(({ minLevel }) => minLevel === 0))
    return { code: "invalid", sentence: "Level 0 is no need. Take the block out, or ask for level 1 to 4." };
  return null;
}
