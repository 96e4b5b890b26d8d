import enums from "@/content/enums.json";
import { commit } from "@/db/commit";
import { useCaseRows } from "@/db/scoring";
import type { ContributableWorkspace } from "@/db/workspace";
import { oneOf, stopReasons, tacticModes, useCaseStatuses } from "@/domain/enums";
import { AttuneError } from "@/domain/errors";
import { count, id, maybe, text, words } from "@/domain/fields";
import { blankUseCase, momentProblem, useCaseFromTemplate, useCaseTemplates } from "@/domain/scoring/new-use-case";
import { moment, type UseCase, useCaseScores } from "@/domain/scoring/use-case";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { changeStatus, editBasics, storeScores } from "./change";
import { momentWords } from "./moment-words";
import { readDetail } from "./read-detail";
import { readList } from "./read-list";
import { readScorers } from "./read-scorers";

const newId = () => `W-${crypto.randomUUID().slice(0, 8)}`;
const modeWords = (mode: string) => enums.tacticMode.find((each) => each.id === mode)?.label ?? mode;

function add(ws: ContributableWorkspace, useCase: UseCase, action: string) {
  return commit(ws, [useCaseRows.add(ws, useCase)], { action, answer: { id: useCase.id } });
}

export const useCaseRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readList(ctx.workspace)),

  detail: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) => readDetail(ctx.workspace, input.useCaseId)),

  scorers: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) => readScorers(ctx.workspace, input.useCaseId)),

  /** What ships, to start from. */
  templates: viewerProcedure({}).query(() =>
    useCaseTemplates.map((template) => ({
      id: template.id,
      name: template.name,
      description: template.description,
      mode: template.mode,
      modeWords: modeWords(template.mode),
      momentWords: momentWords(moment.parse(template.moment)),
      family: template.libraryFamily,
      notes: template.notes,
      computed: template.defaultComputed,
    })),
  ),

  propose: contributorProcedure({ name: words(200), mode: oneOf(tacticModes), moment }).mutation(({ ctx, input }) => {
    const problem = momentProblem(input.moment);
    if (problem) throw new AttuneError("invalid", problem);
    return add(
      ctx.workspace,
      blankUseCase({ id: newId(), name: input.name, mode: input.mode, moment: input.moment }),
      "proposed use case",
    );
  }),

  addFromTemplate: editorProcedure({ templateId: id }).mutation(({ ctx, input }) => {
    const useCase = useCaseFromTemplate(input.templateId, newId());
    if (!useCase) throw new AttuneError("not_found", "There is no such template. Choose one from the list.");
    return add(ctx.workspace, useCase, "added use case from template");
  }),

  score: contributorProcedure({
    useCaseId: id,
    version: count,
    scores: useCaseScores,
    note: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => storeScores(ctx.workspace, input)),

  edit: editorProcedure({
    useCaseId: id,
    version: count,
    name: words(200),
    description: maybe(text(2_000)),
    mode: oneOf(tacticModes),
    ownerId: maybe(id),
    outcomeId: maybe(id),
    cxMetricId: maybe(id),
    commercialKpiId: maybe(id),
  }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editBasics(ctx.workspace, given);
  }),

  changeStatus: editorProcedure({
    useCaseId: id,
    version: count,
    status: oneOf(useCaseStatuses),
    stopReason: maybe(oneOf(stopReasons)),
    note: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => changeStatus(ctx.workspace, input)),
});
