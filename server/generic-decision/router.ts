import { genericDecision } from "@/domain/customers/generic-decision";
import { count, day, id, words } from "@/domain/fields";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { changeDecision, decide, withdrawDecision } from "./decide";
import { readDecisions } from "./read-decisions";

const { kind, text, channelId, audienceId, useCaseId, fromTask, toTask } = genericDecision.shape;
const said = { text, reason: words(1_000), reviewOn: day };
const at = { decisionId: id, version: count };

/** "Leave it as it is for everyone": finished decisions with a reason and a day to look again. */
export const genericDecisionRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readDecisions(ctx.workspace)),

  decide: editorProcedure({ kind, channelId, audienceId, useCaseId, fromTask, toTask, ...said }).mutation(
    ({ ctx, input }) => decide(ctx.workspace, input),
  ),

  change: editorProcedure({ ...at, ...said }).mutation(({ ctx, input }) => {
    const { text, reason, reviewOn } = input;
    return changeDecision(ctx.workspace, input, { text, reason, reviewOn });
  }),

  withdraw: editorProcedure({ ...at, reason: words(1_000) }).mutation(({ ctx, input }) =>
    withdrawDecision(ctx.workspace, input, input.reason),
  ),
});
