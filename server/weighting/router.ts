import { count, id, maybe, text, words } from "@/domain/fields";
import { weightSet } from "@/domain/scoring/weighting/weighting";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { readCurrent } from "./read-current";
import { restoreWeights, saveWeights } from "./save-weights";

export const weightingRouter = router({
  /** The weights that hold, whose they are, and every version before. */
  current: viewerProcedure({}).query(({ ctx }) => readCurrent(ctx.workspace)),

  save: editorProcedure({ version: count, set: weightSet, note: words(1_000) }).mutation(({ ctx, input }) =>
    saveWeights(ctx.workspace, input),
  ),

  /** Without a `weightingId`: our defaults. */
  restore: editorProcedure({ version: count, weightingId: maybe(id), note: maybe(text(900)) }).mutation(
    ({ ctx, input }) => restoreWeights(ctx.workspace, input),
  ),
});
