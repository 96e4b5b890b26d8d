import { commit } from "@/db/commit";
import { metricSettingRows } from "@/db/metrics";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { MetricSetting } from "@/domain/metrics/metric-setting";
import { settingProblem } from "@/domain/metrics/standing-setting";
import { amountWords } from "@/domain/metrics/standing-words";
import { type MetricGround, readMetricGround } from "./read-scorecard-scene";

/** What is wanted of each metric, with the version that a change must name. */
export async function readSettings(ws: Workspace) {
  const ground = await readMetricGround(ws);
  return {
    settings: [...ground.settings.keys()].map((metricId) => settingOf(metricId, ground)),
    people: [...ground.people].map(([value, label]) => ({ value, label })),
  };
}

/** The setting of one metric as a form shows it; version 0 where nothing is stored yet. */
export function settingOf(metricId: string, { settings, metrics, people, currency }: MetricGround) {
  const tongue = { unit: metrics.get(metricId)?.unit ?? null, currency };
  const stored = settings.get(metricId) ?? { ...empty, metricId, version: 0 };
  const said = (value: number | null) => (value === null ? null : amountWords(value, tongue));
  return {
    ...stored,
    name: metrics.get(metricId)?.name ?? metricId,
    ...{ targetWords: said(stored.target), harmLimitWords: said(stored.harmLimit) },
    ownerName: stored.ownerId && (people.get(stored.ownerId) ?? null),
  };
}

const empty: Omit<MetricSetting, "metricId"> = {
  ...{ target: null, targetBy: null, harmLimit: null, ownerId: null },
  ...{ lagMonths: null, comesFrom: null, note: null },
};

/** Stores what is wanted of a metric; version 0 means that nothing was stored before. All empty takes it away. */
export async function putSetting(ws: EditableWorkspace, { version, ...given }: MetricSetting & { version: number }) {
  const { metrics, people, settings, currency } = await readMetricGround(ws);
  const metric = metrics.get(given.metricId);
  if (!metric) throw new AttuneError("not_found", "There is no such metric.");
  if (given.ownerId !== null && !people.has(given.ownerId))
    throw new AttuneError("not_found", "This person is not here any more. Choose another owner.");
  const problem = settingProblem(metric, given, currency);
  if (problem) throw new AttuneError("invalid", problem);
  const before = settings.get(given.metricId);
  // Whoever saw nothing stored must not overwrite what somebody stored meanwhile, nor the other way round.
  if ((before?.version ?? 0) !== version)
    throw new AttuneError("stale", "Someone else changed this first. Look again, then decide.");
  const after: MetricSetting = { ...given, comesFrom: given.comesFrom || null, note: given.note || null };
  const { metricId, ...wanted } = after;
  const isEmpty = Object.values(wanted).every((value) => value === null);
  if (!before)
    return commit(ws, isEmpty ? [] : [metricSettingRows.add(ws, after)], {
      action: "set what is wanted of a metric",
      answer: { metricId, version: isEmpty ? 0 : 1 },
    });
  const write = isEmpty ? metricSettingRows.remove(ws, before) : metricSettingRows.put(ws, before, after);
  return commit(ws, [write], {
    action: isEmpty ? "took away what is wanted of a metric" : "changed what is wanted of a metric",
    answer: { metricId, version: isEmpty ? 0 : version + 1 },
  });
}
