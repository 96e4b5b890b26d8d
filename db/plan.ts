import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { audienceRows, channelScoreRows, genericMessageRows, pitfallRows, surveyWaveRows } from "./customers";
import { ownEvidenceRows, ownTaskRows } from "./decisions";
import { experimentRows } from "./experiments";
import { buildingBlockRows } from "./foundations";
import { dataItemRows } from "./ledger";
import { metricSettingRows, ownMetricRows, readMetricSeries, readWeeklySeries } from "./metrics";
import { personRows } from "./people";
import { readWorkspaceRow } from "./profile";
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
import { initiativeRows } from "./roadmap";
import { brandRows, savedDeckRows } from "./saved-decks";
import { useCaseRows } from "./scoring";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows, strategyRows } from "./strategy";
import type { Workspace } from "./workspace";

/** Everything in the workspace, in the exchange format: what is computed over, exported and put on slides. */
export async function readPlan(ws: Workspace): Promise<WorkspaceFile> {
  const row = await readWorkspaceRow(ws);
  const {
    quarters,
    capacityWeeks,
    capacityByRole,
    budget,
    iterationSharePct,
    contentCapacityHours,
    monthly: _m,
    weekly: _w,
    deck,
    ...rest
  } = row;
  const { isSample: _s, requiresSecondFactor: _r, deletedAt: _d, ...stored } = rest;
  const { version: _v, createdAt: _c, updatedAt: _u, ...profile } = stored;
  return {
    workspace: profile,
    members: entities(await personRows.read(ws)) as WorkspaceFile["members"],
    strategy: first(nameless(await strategyRows.read(ws))),
    businessObjectives: entities(await businessObjectiveRows.read(ws)),
    customerObjectives: entities(await customerObjectiveRows.read(ws)),
    outcomes: entities(await outcomeRows.read(ws)),
    audiences: entities(await audienceRows.read(ws)),
    channelScores: entities(await channelScoreRows.read(ws)),
    pitfalls: entities(await pitfallRows.read(ws)),
    dataLedger: entities(await dataItemRows.read(ws)),
    useCases: entities(await useCaseRows.read(ws)),
    genericMessages: nameless(await genericMessageRows.read(ws)),
    quarters,
    buildingBlocks: entities(await buildingBlockRows.read(ws)),
    roadmap: {
      capacityWeeks,
      contentCapacityHours,
      capacityByRole,
      budget,
      iterationSharePct,
      items: entities(await initiativeRows.read(ws)),
    },
    ownMetrics: entities(await ownMetricRows.read(ws)),
    metricSettings: entities(await metricSettingRows.read(ws)),
    metricSeries: await readMetricSeries(ws),
    weeklySeries: await readWeeklySeries(ws),
    experiments: entities(await experimentRows.read(ws)),
    spend: first(nameless(await spendPlanRows.read(ws))),
    returns: entities(await returnLineRows.read(ws)),
    reviews: entities(await reviewRows.read(ws)),
    reviewMeetings: entities(await reviewMeetingRows.read(ws)),
    surveyWaves: entities(await surveyWaveRows.read(ws)),
    campaignCheck: first(nameless(await campaignCheckRows.read(ws))),
    riskRegister: entities(await riskRows.read(ws)),
    assumptions: entities(await assumptionRows.read(ws)),
    evidencePins: nameless(await evidencePinRows.read(ws)),
    ownEvidence: entities(await ownEvidenceRows.read(ws)),
    deck,
    ownTasks: entities(await ownTaskRows.read(ws)),
    savedDecks: entities(await savedDeckRows.read(ws)),
    brand: first(await brandRows.read(ws))?.look ?? null,
  };
}

function entities<Entity>(rows: readonly (Entity & { version: number })[]): Entity[] {
  return rows.map(({ version: _version, ...entity }) => entity as unknown as Entity);
}

function nameless<Entity extends { id: string }>(
  rows: readonly (Entity & { version: number })[],
): Omit<Entity, "id">[] {
  return rows.map(({ version: _version, id: _id, ...entity }) => entity as unknown as Omit<Entity, "id">);
}

const first = <Entity>(rows: readonly Entity[]): Entity | null => rows[0] ?? null;
