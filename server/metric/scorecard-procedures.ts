import { count, id, maybe, month, words } from "@/domain/fields";
import { metricEvent, ownMetric } from "@/domain/metrics/metric-series";
import { metricSetting } from "@/domain/metrics/metric-setting";
import { editorProcedure, viewerProcedure } from "../trpc";
import { bringAlertBack, putAlertAside, readAlerts } from "./alerts";
import { addMark, editMark, putBackMark, removeMark } from "./change-marks";
import { indexFields, previewIndex, putIndex } from "./index-choice";
import { addOwnMetric, editOwnMetric, putBackOwnMetric, removeOwnMetric } from "./own-metric";
import { readMonthParts, readScorecard } from "./read-scorecard";
import { readLibrary } from "./read-scorecard-library";
import { readMetricsOf } from "./read-scorecard-of";
import { readOneMetric } from "./read-scorecard-one";
import { putSetting, readSettings } from "./settings";
import { unwatchPair, watchPair } from "./watched-pairs";

const { id: _id, ...facts } = ownMetric.shape;
const own = { ...facts, name: words(200) };
const ofMetric = { metricId: id, version: count };
const mark = { ...metricEvent.shape, text: words(500) };
const ofMark = { markId: id, version: count };
const ofPair = { commercialMetricId: id, cxMetricId: id, version: count };
const alertId = words(300);

/** Customer experience beside the money: reading it, what is wanted of it, and what must not be missed. */
export const scorecardProcedures = {
  scorecard: viewerProcedure({}).query(({ ctx }) => readScorecard(ctx.workspace)),

  /** What the two indexes of a month are made of. */
  monthParts: viewerProcedure({ month }).query(({ ctx, input }) => readMonthParts(ctx.workspace, input.month)),

  one: viewerProcedure({ metricId: id }).query(({ ctx, input }) => readOneMetric(ctx.workspace, input.metricId)),

  /** In place: of one use case, one test, one objective or one outcome. */
  of: viewerProcedure({
    useCaseId: maybe(id),
    experimentId: maybe(id),
    objectiveId: maybe(id),
    outcomeId: maybe(id),
  }).query(({ ctx, input: { useCaseId, experimentId, objectiveId, outcomeId } }) =>
    readMetricsOf(ctx.workspace, { useCaseId, experimentId, objectiveId, outcomeId }),
  ),

  library: viewerProcedure({}).query(({ ctx }) => readLibrary(ctx.workspace)),

  settings: viewerProcedure({}).query(({ ctx }) => readSettings(ctx.workspace)),

  /** Version 0 where nothing is stored yet; all empty takes it away. */
  putSetting: editorProcedure({ ...metricSetting.shape, version: count }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return putSetting(ctx.workspace, given);
  }),

  addOwn: editorProcedure(own).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addOwnMetric(ctx.workspace, given);
  }),

  editOwn: editorProcedure({ ...ofMetric, ...own }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editOwnMetric(ctx.workspace, given);
  }),

  removeOwn: editorProcedure(ofMetric).mutation(({ ctx, input }) => removeOwnMetric(ctx.workspace, input)),

  putBackOwn: editorProcedure({ metricId: id }).mutation(({ ctx, input }) =>
    putBackOwnMetric(ctx.workspace, input.metricId),
  ),

  addMark: editorProcedure(mark).mutation(({ ctx, input: { month: at, text, useCaseIds } }) =>
    addMark(ctx.workspace, { month: at, text, useCaseIds }),
  ),

  editMark: editorProcedure({ ...ofMark, ...mark }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editMark(ctx.workspace, given);
  }),

  removeMark: editorProcedure(ofMark).mutation(({ ctx, input }) => removeMark(ctx.workspace, input)),

  putBackMark: editorProcedure({ markId: id }).mutation(({ ctx, input }) => putBackMark(ctx.workspace, input.markId)),

  /** The weekly test reads this pair from now on; `version` as the scorecard tells it. */
  watchPair: editorProcedure(ofPair).mutation(({ ctx, input: { commercialMetricId, cxMetricId, version } }) =>
    watchPair(ctx.workspace, { commercialMetricId, cxMetricId, version }),
  ),

  unwatchPair: editorProcedure(ofPair).mutation(({ ctx, input: { commercialMetricId, cxMetricId, version } }) =>
    unwatchPair(ctx.workspace, { commercialMetricId, cxMetricId, version }),
  ),

  /** How the months would read if this counted. */
  previewIndex: viewerProcedure(indexFields).query(({ ctx, input: { commercialMetricIds, cxMetricIds, threshold } }) =>
    previewIndex(ctx.workspace, { commercialMetricIds, cxMetricIds, threshold }),
  ),

  /** What counts in both indexes, and from which size on; `version` as the scorecard tells it. */
  putIndex: editorProcedure({ ...indexFields, version: count }).mutation(
    ({ ctx, input: { commercialMetricIds, cxMetricIds, threshold, version } }) =>
      putIndex(ctx.workspace, { commercialMetricIds, cxMetricIds, threshold, version }),
  ),

  alerts: viewerProcedure({}).query(({ ctx }) => readAlerts(ctx.workspace)),

  /** For the person alone: it changes nothing of the workspace. */
  putAside: viewerProcedure({ alertId }).mutation(({ ctx, input }) => putAlertAside(ctx.workspace, input.alertId)),

  bringBack: viewerProcedure({ alertId }).mutation(({ ctx, input }) => bringAlertBack(ctx.workspace, input.alertId)),
};
