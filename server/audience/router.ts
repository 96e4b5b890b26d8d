import { audience } from "@/domain/customers/audience";
import { count, id, maybe, text, words } from "@/domain/fields";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addAudience, changeAudience, removeAudience } from "./change";
import { readAudiences } from "./read-board";

const { size, motive, barrier, identifiable, consent, scores } = audience.shape;
const facts = { name: words(200), size, motive, barrier, identifiable, consent };
const at = { audienceId: id, version: count };

export const audienceRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readAudiences(ctx.workspace)),

  /** The scores come along when one that was removed is put back. */
  add: editorProcedure({ ...facts, scores }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addAudience(ctx.workspace, given);
  }),

  edit: editorProcedure({ ...at, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, audienceId, version, ...given } = input;
    return changeAudience(ctx.workspace, { audienceId, version }, given, { action: "edited audience", reason: null });
  }),

  score: contributorProcedure({ ...at, scores, note: maybe(text(1_000)) }).mutation(({ ctx, input }) =>
    changeAudience(ctx.workspace, input, { scores: input.scores }, { action: "scored audience", reason: input.note }),
  ),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeAudience(ctx.workspace, input)),
});
