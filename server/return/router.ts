import { count, id, maybe, money, quarter, words } from "@/domain/fields";
import { returnFacts } from "@/domain/returns/return-facts";
import { campaignCheck } from "@/domain/returns/returns";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { putMessage, removeMessage } from "./change-message";
import { addReturn, editReturn, putBackReturn, removeReturn } from "./change-return";
import { observeReturn, takeBackObservation } from "./observe";
import { readReturnChoices } from "./read-choices";
import { readReturnHistory } from "./read-history";
import { readReturnsOf } from "./read-of-use-case";
import { readOverview } from "./read-overview";

const at = { returnId: id, version: count };

export const returnRouter = router({
  /** Spend, lines, programme, horizons and expected reaction: the whole screen. */
  overview: viewerProcedure({}).query(({ ctx }) => readOverview(ctx.workspace)),

  /** What one use case costs and earns. */
  ofUseCase: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) =>
    readReturnsOf(ctx.workspace, input.useCaseId),
  ),

  /** Everything the form of a line offers. */
  choices: viewerProcedure({}).query(({ ctx }) => readReturnChoices(ctx.workspace)),

  /** Who changed what of a line, newest first. */
  history: viewerProcedure({ returnId: id }).query(({ ctx, input }) =>
    readReturnHistory(ctx.workspace, input.returnId),
  ),

  /** A line; what lies at or before `actualThrough` was observed already. */
  add: editorProcedure({ ...returnFacts, actualThrough: maybe(quarter) }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addReturn(ctx.workspace, given);
  }),

  edit: editorProcedure({ ...at, ...returnFacts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editReturn(ctx.workspace, given);
  }),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeReturn(ctx.workspace, input)),

  putBack: editorProcedure({ returnId: id }).mutation(({ ctx, input }) => putBackReturn(ctx.workspace, input.returnId)),

  /** What came in a quarter that is over; it takes the place of what was expected, which is kept. */
  observe: editorProcedure({
    ...at,
    quarter,
    cost: money,
    margin: money,
  }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return observeReturn(ctx.workspace, given);
  }),

  /** The last observation, as long as nothing happened to the line since. */
  takeBackObservation: editorProcedure(at).mutation(({ ctx, input }) => takeBackObservation(ctx.workspace, input)),

  /** The message whose reaction is expected; `version` is null where there is none yet. */
  putMessage: editorProcedure({ ...campaignCheck.shape, version: maybe(count), name: words(200) }).mutation(
    ({ ctx, input }) => {
      const { workspaceId: _w, requestKey: _k, ...given } = input;
      return putMessage(ctx.workspace, given);
    },
  ),

  removeMessage: editorProcedure({ version: count }).mutation(({ ctx, input }) =>
    removeMessage(ctx.workspace, input.version),
  ),
});
