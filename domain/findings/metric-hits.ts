import { fellTwoQuarters } from "../metrics/declared-trend";
import { isExperience } from "../metrics/library";
import { monthNumber } from "../quarters";
import { isLive } from "../scoring/use-case-status";
import type { Hit, Scene } from "./scene";

/** Rules R-MET-1 to R-MET-7 and R-LED-7. */
export function metricHits(scene: Scene): Hit[] {
  const { file, metrics, months, pairs } = scene;
  const latest = months.at(-1);
  const hits: Hit[] = [];
  for (const useCase of file.useCases)
    if (isLive(useCase) && !isExperience(metrics.get(useCase.cxMetricId ?? ""))) hits.push(["R-MET-1", useCase.id]);
  if (latest?.quadrant === "paradox") {
    const twice = months.at(-2)?.quadrant === "paradox";
    hits.push(twice ? ["R-MET-2", latest.month, "two_months"] : ["R-MET-2", latest.month]);
  }
  for (const metricId of latest?.watch ?? []) hits.push(["R-MET-3", metricId]);
  for (const outcome of file.outcomes) if (!isMeasured(outcome.cxMetricId, scene)) hits.push(["R-MET-4", outcome.id]);
  hits.push(...thinSurveys(scene));
  for (const { commercialMetricId, cxMetricId, state } of pairs) {
    if (state === "diverging") hits.push(["R-MET-6", `${commercialMetricId}|${cxMetricId}`]);
    if (state === "watch") hits.push(["R-MET-7", `${commercialMetricId}|${cxMetricId}`]);
  }
  const declared = file.metricSeries?.series.find((entry) => entry.metricId === "M-DECLARED");
  if (declared && fellTwoQuarters(file.metricSeries?.months ?? [], declared.values))
    hits.push(["R-LED-7", "M-DECLARED"]);
  return hits;
}

/** Whether a metric has a monthly value in the month of today or the months before that count. */
function isMeasured(metricId: string | null, { file, parameters, today }: Scene): boolean {
  const series = file.metricSeries?.series.find((entry) => entry.metricId === metricId);
  const now = monthNumber(today);
  const first = now - parameters.ruleThresholds.noDataMonths;
  return (file.metricSeries?.months ?? []).some((month, index) => {
    const number = monthNumber(month);
    return number >= first && number <= now && (series?.values[index] ?? null) !== null;
  });
}

/** Survey metrics with too few answers in their latest month with a value. */
function thinSurveys({ file, metrics }: Scene): Hit[] {
  return (file.metricSeries?.series ?? []).flatMap(({ metricId, values, responses }): Hit[] => {
    const metric = metrics.get(metricId);
    if (metric?.source !== "survey" || metric.minSample === null) return [];
    const answers = responses?.[values.findLastIndex((value) => value !== null)] ?? null;
    return answers !== null && answers < metric.minSample ? [["R-MET-5", metricId]] : [];
  });
}
