import { sampleDecksOf } from "@/domain/deck/sample-decks";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { sampleTestsOf } from "@/domain/experiments/sample-tests";
import { sampleSignOffsOf } from "@/domain/ledger/sample-sign-offs";
import { sampleMetricsOf } from "@/domain/metrics/sample-metrics";
import { sampleReturnsOf } from "@/domain/returns/sample-returns";
import { sampleReviewsOf } from "@/domain/reviews/sample-reviews";
import { sampleScenariosOf } from "@/domain/roadmap/sample-scenarios";
import { sampleRoundsOf } from "@/domain/scoring/rounds/sample-rounds";
import { sampleCommentsOf } from "@/domain/talk/sample-comments";
import { addSampleHistory } from "./audit-sample";
import { commentRows } from "./comments";
import type { Write } from "./commit";
import { audienceRows, channelScoreRows, genericMessageRows, pitfallRows, surveyWaveRows } from "./customers";
import { putDays } from "./day-results";
import { ownEvidenceRows, ownTaskRows } from "./decisions";
import { experimentRows, learningRows, programmeHoldoutRows } from "./experiments";
import { buildingBlockRows } from "./foundations";
import { dataItemRows } from "./ledger";
import {
  metricEventRows,
  metricSettingRows,
  metricValueRows,
  ownMetricRows,
  segmentValueRows,
  valueSourceRows,
  weeklyValueRows,
} from "./metrics";
import { personRows } from "./people";
import { addSampleBaseline } from "./plan-history";
import { addWorkspace, workspaceRowOf } from "./profile";
import {
  assumptionRows,
  campaignCheckRows,
  evidencePinRows,
  returnLineRows,
  reviewMeetingRows,
  reviewRows,
  riskRows,
  spendPlanRows,
} from "./returns";
import { initiativeRows, scenarioRows } from "./roadmap";
import { addWholeRounds } from "./rounds";
import { brandRows, savedDeckRows } from "./saved-decks";
import { useCaseRows } from "./scoring";
import { signOffId, signOffRows } from "./sign-offs";
import { businessObjectiveRows, currentStrategy, customerObjectiveRows, outcomeRows, strategyRows } from "./strategy";
import type { ManagedWorkspace } from "./workspace";

/** Everything it takes to store a whole workspace, parents first. The file has been parsed and its references checked. */
export function foundingWrites(ws: ManagedWorkspace, file: WorkspaceFile, isSample: boolean): Write[] {
  const held = isSample
    ? sampleReviewsOf(file, { ownerId: ws.userId, now: Date.now() })
    : { reviews: file.reviews, meetings: file.reviewMeetings };
  return [
    addWorkspace(workspaceRowOf(ws.id, file, isSample)),
    ...personRows.addAll(ws, file.members),
    ...ownTaskRows.addAll(ws, file.ownTasks),
    ...strategyRows.addAll(ws, file.strategy ? [{ ...file.strategy, id: currentStrategy }] : []),
    ...businessObjectiveRows.addAll(ws, file.businessObjectives),
    ...customerObjectiveRows.addAll(ws, file.customerObjectives),
    ...outcomeRows.addAll(ws, file.outcomes),
    ...audienceRows.addAll(ws, file.audiences),
    ...channelScoreRows.addAll(ws, file.channelScores),
    ...pitfallRows.addAll(ws, file.pitfalls),
    ...dataItemRows.addAll(ws, file.dataLedger),
    ...useCaseRows.addAll(ws, file.useCases),
    ...genericMessageRows.addAll(ws, numbered(file.genericMessages, "G")),
    ...buildingBlockRows.addAll(ws, file.buildingBlocks),
    ...initiativeRows.addAll(ws, file.roadmap?.items ?? []),
    ...ownMetricRows.addAll(ws, file.ownMetrics),
    ...metricSettingRows.addAll(ws, file.metricSettings),
    ...(isSample ? addSampleMetrics(ws, file) : metricValueRows.addAll(ws, monthlyValues(file))),
    ...metricEventRows.addAll(ws, numbered(file.metricSeries?.events ?? [], "E")),
    ...weeklyValueRows.addAll(ws, weeklyValues(file)),
    ...experimentRows.addAll(ws, file.experiments),
    ...spendPlanRows.addAll(ws, only(file.spend)),
    ...returnLineRows.addAll(ws, isSample ? sampleReturnsOf(file) : file.returns),
    ...reviewMeetingRows.addAll(ws, held.meetings),
    ...reviewRows.addAll(ws, held.reviews),
    ...surveyWaveRows.addAll(ws, file.surveyWaves),
    ...campaignCheckRows.addAll(ws, only(file.campaignCheck)),
    ...riskRows.addAll(ws, file.riskRegister),
    ...assumptionRows.addAll(ws, file.assumptions),
    ...ownEvidenceRows.addAll(ws, file.ownEvidence),
    ...evidencePinRows.addAll(ws, numbered(file.evidencePins, "P")),
    ...savedDeckRows.addAll(ws, file.savedDecks),
    ...brandRows.addAll(ws, file.brand ? [{ id: "current", look: file.brand }] : []),
    ...(isSample ? addWholeRounds(ws, sampleRoundsOf(file, ws.userId)) : []),
    ...(isSample ? addSampleTests(ws, file) : []),
    ...(isSample ? savedDeckRows.addAll(ws, sampleDecksOf(file), file.savedDecks.length) : []),
    ...(isSample ? commentRows.addAll(ws, sampleCommentsOf(file, ws.userId)) : []),
    ...(isSample ? addSampleSignOffs(ws, file) : []),
    ...(isSample ? addSampleBaseline(ws, file) : []),
    ...(isSample ? addSampleHistory(ws, file) : []),
    ...(isSample ? scenarioRows.addAll(ws, sampleScenariosOf(file, { madeBy: ws.userId, now: Date.now() })) : []),
  ];
}

/** The values as they are in the file, each with the source it came from. */
function addSampleMetrics(ws: ManagedWorkspace, file: WorkspaceFile): Write[] {
  const { settings, sources, segments, sourceOf } = sampleMetricsOf(file, { ownerId: ws.userId, now: Date.now() });
  const values = monthlyValues(file).map((each) => ({ ...each, sourceId: sourceOf.get(each.metricId) ?? null }));
  return [
    ...metricSettingRows.addAll(ws, settings, file.metricSettings.length),
    ...valueSourceRows.addAll(ws, sources),
    ...metricValueRows.addAll(ws, values),
    ...segmentValueRows.addAll(ws, segments),
  ];
}

function addSampleSignOffs(ws: ManagedWorkspace, file: WorkspaceFile): Write[] {
  const said = sampleSignOffsOf(file, { reviewerId: ws.userId, now: Date.now() });
  return signOffRows.addAll(
    ws,
    said.map((each) => ({ ...each, id: signOffId(each.useCaseId, each.reviewerId) })),
  );
}

function addSampleTests(ws: ManagedWorkspace, file: WorkspaceFile): Write[] {
  const { experiments, days, learnings, holdouts } = sampleTestsOf(file, { ownerId: ws.userId, now: Date.now() });
  return [
    ...experimentRows.addAll(ws, experiments, file.experiments.length),
    ...[...days].map(([experimentId, rows]) => putDays(ws, experimentId, [], rows)),
    ...learningRows.addAll(ws, learnings),
    ...programmeHoldoutRows.addAll(ws, holdouts),
  ];
}

const numbered = <Entity>(entities: readonly Entity[], prefix: string) =>
  entities.map((entity, at) => ({ ...entity, id: `${prefix}${at + 1}` }));

const only = <Entity>(entity: Entity | null) => (entity ? [{ ...entity, id: "current" }] : []);

function monthlyValues({ metricSeries }: WorkspaceFile) {
  return (metricSeries?.series ?? []).flatMap(({ metricId, values, responses }) =>
    (metricSeries?.months ?? []).flatMap((month, at) => {
      const value = values[at] ?? null;
      const answers = responses?.[at] ?? null;
      return value === null && answers === null ? [] : [{ metricId, month, value, responses: answers, sourceId: null }];
    }),
  );
}

function weeklyValues({ weeklySeries }: WorkspaceFile) {
  return (weeklySeries?.series ?? []).flatMap(({ metricId, values, n }) =>
    (weeklySeries?.weeks ?? []).flatMap((week, at) => {
      const value = values[at] ?? null;
      const size = n?.[at] ?? null;
      return value === null && size === null ? [] : [{ metricId, week, value, n: size, sourceId: null }];
    }),
  );
}
