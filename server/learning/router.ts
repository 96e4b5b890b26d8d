import { learning } from "@/domain/experiments/learning";
import { count, day, id } from "@/domain/fields";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addLearning, editLearning, putBackLearning, removeLearning, reviewLearning } from "./change";
import { readLearnings } from "./read-list";

const { id: _id, madeBy: _madeBy, madeAt: _madeAt, ...facts } = learning.shape;
const at = { learningId: id, version: count };

export const learningRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readLearnings(ctx.workspace)),

  add: contributorProcedure(facts).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addLearning(ctx.workspace, given);
  }),

  edit: contributorProcedure({ ...at, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editLearning(ctx.workspace, given);
  }),

  /** It was looked at and still holds. */
  review: contributorProcedure({ ...at, reviewOn: day }).mutation(({ ctx, input }) =>
    reviewLearning(ctx.workspace, input),
  ),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeLearning(ctx.workspace, input)),

  putBack: editorProcedure({ learningId: id }).mutation(({ ctx, input }) =>
    putBackLearning(ctx.workspace, input.learningId),
  ),
});
