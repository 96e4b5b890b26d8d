import { commit, type Write } from "@/db/commit";
import { ownEvidenceRows } from "@/db/decisions";
import { metricSettingRows, ownMetricRows } from "@/db/metrics";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import { readRemoved } from "@/db/removed";
import type { Stored } from "@/db/rows";
import { countStored } from "@/db/standing-values";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { findCard } from "@/domain/findings/evidence-library";
import { metricLibrary } from "@/domain/metrics/library";
import { type OwnMetric, ownMetric } from "@/domain/metrics/metric-series";
import { refusalToRemoveMetric, usesInWords } from "@/domain/metrics/scorecard-uses";
import { changeProblem, mostOwnMetrics, ownMetricProblem } from "@/domain/metrics/standing-own";
import { readMetricGround } from "./read-scorecard-scene";
import { readUses } from "./read-scorecard-uses";

type Facts = Omit<OwnMetric, "id">;
type At = { metricId: string; version: number };

async function findOwn(ws: EditableWorkspace, metricId: string): Promise<Stored<OwnMetric>> {
  const found = await ownMetricRows.find(ws, metricId);
  if (found) return found;
  const shipped = metricLibrary([]).get(metricId);
  throw shipped
    ? new AttuneError("invalid", `“${shipped.name}” comes with the library and stays as it is. Make one of your own.`)
    : new AttuneError("not_found", "This metric is not here any more.");
}

async function requireSound(ws: EditableWorkspace, facts: Facts, but: string | null) {
  const { metrics } = await readMetricGround(ws);
  const problem = ownMetricProblem(
    facts,
    [...metrics.values()].filter(({ id }) => id !== but),
  );
  if (problem) throw new AttuneError("invalid", problem);
  if (facts.evidence.length === 0) return;
  const cards = await ownEvidenceRows.read(ws);
  if (facts.evidence.some((id) => findCard(id, cards) === null))
    throw new AttuneError("not_found", "One of these evidence cards is not here any more. Choose another one.");
}

export async function addOwnMetric(ws: EditableWorkspace, facts: Facts) {
  if ((await ownMetricRows.count(ws)) >= mostOwnMetrics)
    throw new AttuneError(
      "invalid",
      `A workspace holds at most ${mostOwnMetrics} metrics of its own. Remove one first.`,
    );
  await requireSound(ws, facts, null);
  const id = `OM-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [ownMetricRows.add(ws, { id, ...facts })], { action: "added metric", answer: { id, version: 1 } });
}

export async function editOwnMetric(ws: EditableWorkspace, { metricId, version, ...facts }: At & Facts) {
  const before = await findOwn(ws, metricId);
  await requireSound(ws, facts, metricId);
  const ground = await readMetricGround(ws);
  const uses = usesInWords((await readUses(ws, ground)).get(metricId) ?? []);
  const setting = ground.settings.get(metricId) ?? null;
  const problem = changeProblem(before, { ...before, ...facts }, { uses, setting, currency: ground.currency });
  if (problem) throw new AttuneError("invalid", problem);
  return commit(ws, [ownMetricRows.put(ws, { ...before, version }, { ...before, ...facts })], {
    action: "changed metric",
    answer: { version: version + 1 },
  });
}

/** Only what nothing uses can go; what was wanted of it goes along, and its empty place in the series. */
export async function removeOwnMetric(ws: EditableWorkspace, { metricId, version }: At) {
  const before = await findOwn(ws, metricId);
  const ground = await readMetricGround(ws);
  const uses = (await readUses(ws, ground)).get(metricId) ?? [];
  const refusal = refusalToRemoveMetric(before.name, uses, await countStored(ws, metricId));
  if (refusal) throw new AttuneError("invalid", refusal);
  const setting = ground.settings.get(metricId);
  const writes = [
    ...(setting ? [metricSettingRows.remove(ws, setting)] : []),
    ...(await leaveFrames(ws, metricId)),
    ownMetricRows.remove(ws, { ...before, version }),
  ];
  return commit(ws, writes, { action: "removed metric", answer: { id: metricId } });
}

/** Takes a metric without values out of what the series cover. */
async function leaveFrames(ws: EditableWorkspace, metricId: string): Promise<Write[]> {
  const row = await readWorkspaceRow(ws);
  const isIn = (ids: readonly string[]) => ids.includes(metricId);
  const without = (ids: readonly string[]) => ids.filter((id) => id !== metricId);
  const { monthly, weekly } = row;
  const inMonths = monthly && [monthly.seriesIds, monthly.commercialIndexMetrics, monthly.cxIndexMetrics].some(isIn);
  const inWeeks = weekly && isIn(weekly.seriesIds);
  if (!inMonths && !inWeeks) return [];
  return [
    putWorkspace(ws, row, {
      ...(inMonths && {
        monthly: {
          ...monthly,
          seriesIds: without(monthly.seriesIds),
          commercialIndexMetrics: without(monthly.commercialIndexMetrics),
          cxIndexMetrics: without(monthly.cxIndexMetrics),
        },
      }),
      ...(inWeeks && { weekly: { ...weekly, seriesIds: without(weekly.seriesIds) } }),
    }),
  ];
}

/** Puts back what was removed, as the history has it, with what was wanted of it. */
export async function putBackOwnMetric(ws: EditableWorkspace, metricId: string) {
  if (await ownMetricRows.find(ws, metricId)) throw new AttuneError("already_done", "This metric is here already.");
  const removed = await readRemoved(ws, ownMetricRows, metricId);
  if (!removed) throw new AttuneError("not_found", "No such metric was removed here.");
  const back = ownMetric.parse(removed);
  await requireSound(ws, back, metricId);
  const setting = await readRemoved(ws, metricSettingRows, metricId);
  const { people } = await readMetricGround(ws);
  const ownerId = setting?.ownerId && people.has(setting.ownerId) ? setting.ownerId : null;
  const writes = [
    ownMetricRows.add(ws, back),
    ...(setting ? [metricSettingRows.add(ws, { ...setting, ownerId })] : []),
  ];
  return commit(ws, writes, { action: "put back metric", answer: { id: metricId, version: 1 } });
}
