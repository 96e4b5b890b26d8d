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
import { standing } from "./standing-rows";
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
    members: (await standing(ws, personRows)) as WorkspaceFile["members"],
    strategy: first(nameless(await strategyRows.read(ws))),
    businessObjectives: await standing(ws, businessObjectiveRows),
    customerObjectives: await standing(ws, customerObjectiveRows),
    outcomes: await standing(ws, outcomeRows),
    audiences: await standing(ws, audienceRows),
    channelScores: await standing(ws, channelScoreRows),
    pitfalls: await standing(ws, pitfallRows),
    dataLedger: await standing(ws, dataItemRows),
    useCases: await standing(ws, useCaseRows),
    genericMessages: nameless(await genericMessageRows.read(ws)),
    quarters,
    buildingBlocks: await standing(ws, buildingBlockRows),
    roadmap: {
      capacityWeeks,
      contentCapacityHours,
      capacityByRole,
      budget,
      iterationSharePct,
      items: await standing(ws, initiativeRows),
    },
    ownMetrics: await standing(ws, ownMetricRows),
    metricSettings: await standing(ws, metricSettingRows),
    metricSeries: await readMetricSeries(ws),
    weeklySeries: await readWeeklySeries(ws),
    experiments: await standing(ws, experimentRows),
    spend: first(nameless(await spendPlanRows.read(ws))),
    returns: await standing(ws, returnLineRows),
    reviews: await standing(ws, reviewRows),
    reviewMeetings: await standing(ws, reviewMeetingRows),
    surveyWaves: await standing(ws, surveyWaveRows),
    campaignCheck: first(nameless(await campaignCheckRows.read(ws))),
    riskRegister: await standing(ws, riskRows),
    assumptions: await standing(ws, assumptionRows),
    evidencePins: nameless(await evidencePinRows.read(ws)),
    ownEvidence: await standing(ws, ownEvidenceRows),
    deck,
    ownTasks: await standing(ws, ownTaskRows),
    savedDecks: await standing(ws, savedDeckRows),
    brand: first(await brandRows.read(ws))?.look ?? null,
  };
}

function nameless<Entity extends { id: string }>(
  rows: readonly (Entity & { version: number })[],
): Omit<Entity, "id">[] {
  return rows.map(({ version: _version, id: _id, ...entity }) => entity as unknown as Omit<Entity, "id">);
}

const first = <Entity>(rows: readonly Entity[]): Entity | null => rows[0] ?? null;
