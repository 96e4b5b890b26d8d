import { initiativeRows, readMoves } from "@/db/roadmap";
import { count, id, maybe, quarter, text } from "@/domain/fields";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { readBoard } from "./board";
import { moveCard, undoMove } from "./move";

export const roadmapRouter = router({
  board: viewerProcedure({}).query(({ ctx }) => readBoard(ctx.workspace)),

  /** The latest moves, newest first: what went where, who moved it, why. */
  moves: viewerProcedure({}).query(async ({ ctx: { workspace: ws } }) => {
    const moves = await readMoves(ws, 100);
    const cards = await initiativeRows.readSome(ws, [...new Set(moves.map(({ initiativeId }) => initiativeId))]);
    const nameOf = new Map(cards.map(({ id, name }) => [id, name]));
    return moves.map(({ movedById: _id, ...move }) => ({
      ...move,
      name: nameOf.get(move.initiativeId) ?? move.initiativeId,
    }));
  }),

  move: editorProcedure({
    initiativeId: id,
    version: count,
    startQuarter: quarter,
    lane: text(100).nullable(),
    reason: maybe(text(2_000)),
  }).mutation(({ ctx, input }) => moveCard(ctx.workspace, input)),

  undo: editorProcedure({ moveId: id }).mutation(({ ctx, input }) => undoMove(ctx.workspace, input.moveId)),
});
