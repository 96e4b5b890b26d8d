import { count, day, id, maybe, words } from "@/domain/fields";
import { undoPlanChange } from "../roadmap/apply-plan-change";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { putBackBaseline, removeBaseline, renameBaseline, takeBaseline } from "./change-baseline";
import { readChangedIds } from "./changed-ids";
import { readChanges } from "./read-changes";
import { sayWhy } from "./say-why";

const named = { name: words(200), takenOn: day };
const at = { baselineId: id, version: count };

export const planHistoryRouter = router({
  /** What is different since a review, by its id or `last`: ids only, for the board to show only those. */
  changedIds: viewerProcedure({ since: id }).query(({ ctx, input }) => readChangedIds(ctx.workspace, input.since)),

  /** What changed from a review (its id or `last`) to another or, with null, to now; with who gave which reason. */
  changes: viewerProcedure({ since: id, until: maybe(id) }).query(({ ctx, input }) =>
    readChanges(ctx.workspace, input.since, input.until),
  ),

  take: editorProcedure(named).mutation(({ ctx, input: { name, takenOn } }) =>
    takeBaseline(ctx.workspace, { name, takenOn }),
  ),

  rename: editorProcedure({ ...at, ...named }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return renameBaseline(ctx.workspace, given);
  }),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeBaseline(ctx.workspace, input)),

  putBack: editorProcedure({ baselineId: id }).mutation(({ ctx, input }) =>
    putBackBaseline(ctx.workspace, input.baselineId),
  ),

  /** A reason given afterwards; without an initiative it is about people and money. */
  sayWhy: editorProcedure({ initiativeId: maybe(id), reason: words(2_000) }).mutation(({ ctx, input }) =>
    sayWhy(ctx.workspace, input.initiativeId, input.reason),
  ),

  undoChange: editorProcedure({ planChangeId: id }).mutation(({ ctx, input }) =>
    undoPlanChange(ctx.workspace, input.planChangeId),
  ),
});
