import { oneOf } from "@/domain/enums";
import { count, flag, id, maybe } from "@/domain/fields";
import { roundModes, subjectKinds } from "@/domain/scoring/rounds/round";
import { agreementInput, answersInput, closingInput, roundInput } from "@/domain/scoring/rounds/round-input";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { agree } from "./agree";
import { answer, enterAnswers } from "./answer";
import { closeRound, createRound, removeRound, setCurrent, updateRound } from "./change-round";
import { readChoices } from "./read-choices";
import { readDetail, readDisputes } from "./read-detail";
import { readRounds } from "./read-list";
import { readSubject } from "./read-subject";
import { reopenSubject, reveal } from "./reveal";

export const roundRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readRounds(ctx.workspace)),

  detail: viewerProcedure({ roundId: id }).query(({ ctx, input }) => readDetail(ctx.workspace, input.roundId)),

  /** Where people disagree, of what is revealed. */
  disputes: viewerProcedure({ roundId: id }).query(({ ctx, input }) => readDisputes(ctx.workspace, input.roundId)),

  subject: viewerProcedure({ roundId: id, subjectId: id }).query(({ ctx, input }) =>
    readSubject(ctx.workspace, input.roundId, input.subjectId),
  ),

  /** What a new round can be about, and who can score. */
  choices: editorProcedure({}).query(({ ctx }) => readChoices(ctx.workspace)),

  create: editorProcedure({ ...roundInput, subjectKind: oneOf(subjectKinds), mode: oneOf(roundModes) }).mutation(
    ({ ctx, input }) => {
      const { workspaceId: _w, requestKey: _k, ...round } = input;
      return createRound(ctx.workspace, round);
    },
  ),

  update: editorProcedure({ ...roundInput, roundId: id, version: count }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...change } = input;
    return updateRound(ctx.workspace, change);
  }),

  answer: contributorProcedure(answersInput).mutation(({ ctx, input }) => answer(ctx.workspace, input)),

  /** For somebody without an account, in a meeting. */
  enter: editorProcedure({ ...answersInput, scorerId: id }).mutation(({ ctx, input }) =>
    enterAnswers(ctx.workspace, input),
  ),

  setCurrent: editorProcedure({ roundId: id, subjectId: id }).mutation(({ ctx, input }) =>
    setCurrent(ctx.workspace, input.roundId, input.subjectId),
  ),

  reveal: editorProcedure({ roundId: id, subjectId: maybe(id), evenIfNotDone: flag }).mutation(({ ctx, input }) =>
    reveal(ctx.workspace, input),
  ),

  agree: editorProcedure(agreementInput).mutation(({ ctx, input }) => agree(ctx.workspace, input)),

  reopen: editorProcedure({ roundId: id, subjectId: id, version: count }).mutation(({ ctx, input }) =>
    reopenSubject(ctx.workspace, input),
  ),

  close: editorProcedure(closingInput).mutation(({ ctx, input }) => closeRound(ctx.workspace, input)),

  remove: editorProcedure({ roundId: id, version: count }).mutation(({ ctx, input }) =>
    removeRound(ctx.workspace, input),
  ),
});
