import { z } from "zod";
import { id, maybe, text } from "@/domain/fields";
import { undoPlanChange } from "../roadmap/apply-plan-change";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { acceptRun } from "./accept";
import { cancelRun } from "./cancel";
import { runOf } from "./find-run";
import { readConsequences, readSequence } from "./read-sequence";
import { startRun } from "./start";

export const sequenceRouter = router({
  /** The latest run over the plan or a branch of it, or the one named, as the screen shows it. */
  read: viewerProcedure({ scenarioId: maybe(id), runId: maybe(id) }).query(({ ctx, input }) =>
    readSequence(ctx.workspace, input),
  ),

  /** How far a run is: light, for whoever asks again and again. */
  progress: viewerProcedure({ runId: id }).query(async ({ ctx, input }) => {
    const { status, progress, problem } = await runOf(ctx.workspace, input.runId);
    return { status, progress, problem };
  }),

  /** What accepting would do to people, money and customers. */
  consequences: viewerProcedure({ runId: id }).query(({ ctx, input }) => readConsequences(ctx.workspace, input.runId)),

  /** Answers at once: with the run, or with why nothing is computed. */
  start: editorProcedure({
    scenarioId: maybe(id),
    keep: z.enum(["obligations", "everything"]),
    calm: z.boolean(),
    proofSeconds: z.union([z.literal(2), z.literal(30), z.literal(120)]),
  }).mutation(({ ctx, input: { workspaceId: _w, requestKey: _k, ...asked } }) => startRun(ctx.workspace, asked)),

  cancel: editorProcedure({ runId: id }).mutation(({ ctx, input }) => cancelRun(ctx.workspace, input.runId)),

  accept: editorProcedure({ runId: id, reason: maybe(text(2_000)) }).mutation(({ ctx, input }) =>
    acceptRun(ctx.workspace, input.runId, input.reason),
  ),

  undo: editorProcedure({ planChangeId: id }).mutation(({ ctx, input }) =>
    undoPlanChange(ctx.workspace, input.planChangeId),
  ),
});
