import { surveyWave } from "@/domain/customers/audience";
import { count, id } from "@/domain/fields";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addWave, editWave, putBackWave, removeWave, waveAnswers } from "./change-wave";
import { readForms } from "./read-forms";
import { readInstrument } from "./read-instrument";
import { readList } from "./read-list";
import { waveHead } from "./wave-head";

const given = { ...waveHead, answers: waveAnswers };
const at = { waveId: id, version: count };

export const surveyRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readList(ctx.workspace)),

  forms: viewerProcedure({}).query(({ ctx }) => readForms(ctx.workspace)),

  instrument: viewerProcedure({ instrumentId: id }).query(({ ctx, input }) =>
    readInstrument(ctx.workspace, input.instrumentId),
  ),

  add: contributorProcedure(given).mutation(({ ctx, input }) => addWave(ctx.workspace, input)),

  edit: editorProcedure({ ...at, ...given }).mutation(({ ctx, input }) => editWave(ctx.workspace, input)),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeWave(ctx.workspace, input)),

  putBack: editorProcedure({ wave: surveyWave }).mutation(({ ctx, input }) => putBackWave(ctx.workspace, input.wave)),
});
