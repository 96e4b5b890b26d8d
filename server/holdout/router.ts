import { programmeHoldout } from "@/domain/experiments/programme-holdout";
import { count, id } from "@/domain/fields";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { addHoldout, editHoldout, putBackHoldout, removeHoldout } from "./change";
import { readHoldouts } from "./read-list";

const { id: _id, ...facts } = programmeHoldout.shape;
const at = { holdoutId: id, version: count };

export const holdoutRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readHoldouts(ctx.workspace)),

  add: editorProcedure(facts).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addHoldout(ctx.workspace, given);
  }),

  edit: editorProcedure({ ...at, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editHoldout(ctx.workspace, given);
  }),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeHoldout(ctx.workspace, input)),

  putBack: editorProcedure({ holdoutId: id }).mutation(({ ctx, input }) =>
    putBackHoldout(ctx.workspace, input.holdoutId),
  ),
});
