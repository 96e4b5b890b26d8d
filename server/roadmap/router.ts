import { z } from "zod";
import { initiativeRows, readMoves } from "@/db/roadmap";
import { functions, oneOf } from "@/domain/enums";
import { count, id, maybe, quarter, text } from "@/domain/fields";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { readBoard } from "./board";
import { moveCard, undoMove } from "./move";
import { readTimelineMarks } from "./timeline-marks";

export const roadmapRouter = router({
  board: viewerProcedure({ scenarioId: maybe(id) }).query(({ ctx, input }) =>
    readBoard(ctx.workspace, input.scenarioId),
  ),

  /** The latest moves, newest first: what went where, who moved it, why. */
  moves: viewerProcedure({}).query(async ({ ctx: { workspace: ws } }) => {
    const moves = await readMoves(ws, { limit: 100 });
    const cards = await initiativeRows.readSome(ws, [...new Set(moves.map(({ initiativeId }) => initiativeId))]);
    const nameOf = new Map(cards.map(({ id, name }) => [id, name]));
    return moves.map(({ movedById: _id, ...move }) => ({
      ...move,
      name: nameOf.get(move.initiativeId) ?? move.initiativeId,
    }));
  }),

  /** What moved since the last review, and in the last 30 days. */
  timelineMarks: viewerProcedure({}).query(({ ctx }) => readTimelineMarks(ctx.workspace)),

  move: editorProcedure({
    initiativeId: id,
    version: count,
    startQuarter: quarter,
    durationQuarters: z.int().min(1).max(80).optional(),
    lane: text(100).nullable().optional(),
    ownerId: id.nullable().optional(),
    horizon: oneOf(functions).nullable().optional(),
    reason: maybe(text(2_000)),
  }).mutation(({ ctx, input }) => moveCard(ctx.workspace, input)),

  undo: editorProcedure({ moveId: id }).mutation(({ ctx, input }) => undoMove(ctx.workspace, input.moveId)),
});
