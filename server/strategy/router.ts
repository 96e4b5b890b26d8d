import { z } from "zod";
import examples from "@/content/strategy_examples.json";
import { count, id, maybe, rubric, text } from "@/domain/fields";
import { answerFields } from "@/domain/strategy/answer";
import { strategyRating } from "@/domain/strategy/self-checks";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { rate, withdrawRating } from "./rate";
import { readStrategy } from "./read-strategy";
import { readReadiness, saveReadiness } from "./readiness";
import { readLastAnswer, saveAnswer } from "./save-answer";
import { signOff, takeSignatureBack } from "./sign-off";
import { compareVersion, keepVersion, restoreVersion } from "./versions";

const { selfRating, effectiveRating } = strategyRating.shape;
const rated = { selfRating, effectiveRating };

export const strategyRouter = router({
  page: viewerProcedure({}).query(({ ctx }) => readStrategy(ctx.workspace)),

  /** Why each question is asked, with a good and a poor answer; invented, and the same for everybody. */
  examples: viewerProcedure({}).query(() => examples),

  saveAnswer: editorProcedure({ field: z.enum(answerFields), value: z.json(), version: count }).mutation(
    ({ ctx, input }) => saveAnswer(ctx.workspace, input),
  ),
  /** Who stored an answer last: named where two people answered at once. */
  lastAnswer: viewerProcedure({ field: z.enum(answerFields) }).query(({ ctx, input }) =>
    readLastAnswer(ctx.workspace, input.field),
  ),

  keepVersion: editorProcedure({ note: maybe(text(500)) }).mutation(({ ctx, input }) =>
    keepVersion(ctx.workspace, input.note),
  ),
  compareVersion: viewerProcedure({ versionId: id }).query(({ ctx, input }) =>
    compareVersion(ctx.workspace, input.versionId),
  ),
  restoreVersion: editorProcedure({ versionId: id, version: count }).mutation(({ ctx, input }) =>
    restoreVersion(ctx.workspace, input),
  ),
  signOff: editorProcedure({ version: count }).mutation(({ ctx, input }) => signOff(ctx.workspace, input.version)),
  takeSignatureBack: editorProcedure({ version: count }).mutation(({ ctx, input }) =>
    takeSignatureBack(ctx.workspace, input.version),
  ),

  rate: editorProcedure({ ...rated, note: maybe(text(1_000)), version: count }).mutation(({ ctx, input }) =>
    rate(ctx.workspace, input),
  ),
  withdrawRating: editorProcedure({ ratingId: id, version: count, ...rated }).mutation(({ ctx, input }) =>
    withdrawRating(ctx.workspace, { ratingId: input.ratingId, version: input.version, was: input }),
  ),
  readiness: viewerProcedure({}).query(({ ctx }) => readReadiness(ctx.workspace)),
  saveReadiness: editorProcedure({
    modeId: id,
    answer: maybe(rubric),
    note: maybe(text(500)),
    version: count,
  }).mutation(({ ctx, input }) => saveReadiness(ctx.workspace, input)),
});
