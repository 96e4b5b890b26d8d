import { z } from "zod";
import { unknownTaskProblem } from "@/domain/customers/journey-words";
import { oneOf, stopReasons, tacticModes, useCaseStatuses } from "@/domain/enums";
import { AttuneError } from "@/domain/errors";
import { count, id, list, maybe, text, words } from "@/domain/fields";
import { editableFields } from "@/domain/scoring/editable-fields";
import { editedSet } from "@/domain/scoring/list/edited-set";
import { moment, useCaseScores } from "@/domain/scoring/use-case";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addFromTemplate, duplicate, propose } from "./add";
import { changeStatus, storeScores } from "./change";
import { editFields } from "./edit-fields";
import { editMany, mostChanges } from "./edit-many";
import { readJourney } from "./moment-words";
import { readChoices } from "./read-choices";
import { readDetail } from "./read-detail";
import { readStory } from "./read-history";
import { readList } from "./read-list";
import { readRobustness } from "./read-robustness";
import { readScorers } from "./read-scorers";
import { readTemplates } from "./read-templates";
import { readWhy } from "./read-why";
import { readTried } from "./tried";

const whoAndWhere = { audienceIds: list(id, 200), channelIds: list(id, 50) };

export const useCaseRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readList(ctx.workspace)),

  detail: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) => readDetail(ctx.workspace, input.useCaseId)),

  scorers: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) => readScorers(ctx.workspace, input.useCaseId)),

  /** What stands behind the number: answers with their sources, evidence, last change. */
  why: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) => readWhy(ctx.workspace, input.useCaseId)),

  history: viewerProcedure({ useCaseId: id, cursor: maybe(count) }).query(({ ctx, input }) =>
    readStory(ctx.workspace, input),
  ),

  /** What ranks are drawn from; the browser draws them. */
  robustnessInputs: viewerProcedure({}).query(({ ctx }) => readRobustness(ctx.workspace)),

  /** What the fields of a use case can be set to. */
  choices: viewerProcedure({}).query(({ ctx }) => readChoices(ctx.workspace)),

  /** What ships, to start from, and whether it was tried here. */
  templates: viewerProcedure({}).query(({ ctx }) => readTemplates(ctx.workspace)),

  /** "Have we tried this?" for something about to be proposed. */
  tried: viewerProcedure({ mode: oneOf(tacticModes), moment, ...whoAndWhere }).query(async ({ ctx, input }) => {
    const tasks = new Set((await readJourney(ctx.workspace)).map(({ id: task }) => task));
    const problem = unknownTaskProblem(input.moment, tasks);
    if (problem) throw new AttuneError("invalid", problem);
    return readTried(ctx.workspace, { ...input, templateId: null, activeForm: null, helpType: null });
  }),

  propose: contributorProcedure({ name: words(200), mode: oneOf(tacticModes), moment, ...whoAndWhere }).mutation(
    ({ ctx, input }) => propose(ctx.workspace, input),
  ),

  addFromTemplate: editorProcedure({ templateId: id }).mutation(({ ctx, input }) =>
    addFromTemplate(ctx.workspace, input.templateId),
  ),

  duplicate: editorProcedure({ useCaseId: id }).mutation(({ ctx, input }) => duplicate(ctx.workspace, input.useCaseId)),

  score: contributorProcedure({
    useCaseId: id,
    version: count,
    scores: useCaseScores,
    note: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => storeScores(ctx.workspace, input)),

  /** Only the fields given are changed. */
  editFields: editorProcedure({ useCaseId: id, version: count, set: editableFields }).mutation(({ ctx, input }) =>
    editFields(ctx.workspace, input),
  ),

  /** Many at once, all or none: fields and status by editors, answers by contributors too. */
  editMany: contributorProcedure({
    changes: z
      .array(z.strictObject({ useCaseId: id, version: count, set: editedSet }))
      .min(1)
      .max(mostChanges, `At most ${mostChanges} at once.`),
    onlyThoseThatCan: z.boolean(),
    reason: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => editMany(ctx.workspace, input)),

  changeStatus: editorProcedure({
    useCaseId: id,
    version: count,
    status: oneOf(useCaseStatuses),
    stopReason: maybe(oneOf(stopReasons)),
    note: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => changeStatus(ctx.workspace, input)),
});
