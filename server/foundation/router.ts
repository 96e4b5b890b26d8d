import { z } from "zod";
import { count, day, id, maybe, text, words } from "@/domain/fields";
import { blockLevel } from "@/domain/foundations/building-block";
import { triedBlock } from "@/domain/foundations/tried-block";
import { prerequisite } from "@/domain/scoring/use-case";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addBlock, assessBlocks, editBlock, removeBlock } from "./change";
import { previewBlocks } from "./preview";
import { readFoundations } from "./read-foundations";
import { readBlockHistory } from "./read-history";

const needs = z.array(prerequisite).max(50, "At most 50 blocks.");
const said = {
  level: maybe(blockLevel),
  assessedAt: maybe(day),
  assessedById: maybe(id),
  note: maybe(text(1_000)),
};
const at = { blockId: id, version: count };
const assessed = z.strictObject({ ...at, ...said });

export const foundationRouter = router({
  graph: viewerProcedure({}).query(({ ctx }) => readFoundations(ctx.workspace)),

  /** What a change would do, before it is stored. */
  preview: viewerProcedure({ blocks: z.array(triedBlock).max(250) }).query(({ ctx, input }) =>
    previewBlocks(ctx.workspace, input.blocks),
  ),

  history: viewerProcedure({ blockId: id }).query(({ ctx, input }) => readBlockHistory(ctx.workspace, input.blockId)),

  assess: contributorProcedure({ blocks: z.array(assessed).min(1, "Name a block.").max(250) }).mutation(
    ({ ctx, input }) => assessBlocks(ctx.workspace, input.blocks),
  ),

  add: editorProcedure({ name: words(200), needs, ...said }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addBlock(ctx.workspace, given);
  }),

  edit: editorProcedure({ ...at, name: maybe(text(200)), needs: needs.nullable() }).mutation(({ ctx, input }) =>
    editBlock(ctx.workspace, input),
  ),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeBlock(ctx.workspace, input)),
});
