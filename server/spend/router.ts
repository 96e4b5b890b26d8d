import { count, maybe, words } from "@/domain/fields";
import { spendPlan } from "@/domain/returns/returns";
import { editorProcedure, router } from "../trpc";
import { putSpend, removeSpend } from "./change-spend";

export const spendRouter = router({
  /** What is spent on personalization; `version` is null where nothing was entered yet. Read with `returns.overview`. */
  put: editorProcedure({ ...spendPlan.shape, version: maybe(count), fiscalYear: words(40) }).mutation(
    ({ ctx, input }) => {
      const { workspaceId: _w, requestKey: _k, ...given } = input;
      return putSpend(ctx.workspace, given);
    },
  ),

  remove: editorProcedure({ version: count }).mutation(({ ctx, input }) => removeSpend(ctx.workspace, input.version)),
});
