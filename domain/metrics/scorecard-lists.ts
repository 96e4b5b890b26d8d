import { monthNumber } from "../quarters";
import { roundedOrNull } from "../rounding";
import type { Outcome } from "../strategy/strategy";
import { isExperience } from "./library";
import { changeAt, type MonthlyIndex } from "./monthly-index";
import { quadrantOf } from "./quadrant";
import type { ScorecardDivergence } from "./scorecard-divergence";
import type { ScorecardScene } from "./scorecard-side";
import { harmLimitOf } from "./standing-limit";
import { trendAt } from "./standing-trend";

export type ListedUseCase = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly cxMetricId: string | null;
  readonly commercialKpiId: string | null;
};
export type ListedTest = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly measures: readonly { readonly metricId: string; readonly role: string }[];
};
type Line = { readonly id: string; readonly name: string; readonly sentence: string; readonly to: string };

/** A metric or pair to keep an eye on: slipped while sales rose, drifting apart by weeks, or close to its harm limit. */
export type Watched = Line & { readonly kind: "slipped" | "drifting" | "limit" };

/** The watch list of now: R-MET-3 and R-MET-7, and harm limits that are close; the worst first. */
export function watchList(
  latest: MonthlyIndex | undefined,
  divergence: ScorecardDivergence,
  scene: ScorecardScene,
): Watched[] {
  const { metrics, months, valuesOf, parameters, currency } = scene;
  const to = (metricId: string) => `metrics/${encodeURIComponent(metricId)}`;
  const slipped = (latest?.watch ?? []).map((metricId): Watched => {
    const metric = metrics.get(metricId)!;
    const values = valuesOf.get(metricId)?.values ?? [];
    const trend = trendAt(values, metric, months.length - 1, parameters.index, { unit: metric.unit, currency });
    return {
      kind: "slipped",
      id: metricId,
      name: metric.name,
      sentence: `Sales are up and this slipped. ${trend.sentence}`,
      to: to(metricId),
    };
  });
  const drifting = divergence.pairs.flatMap((pair): Watched[] =>
    pair.state === "watch" || pair.state === "diverging"
      ? [
          {
            kind: "drifting",
            id: `${pair.commercialMetricId}|${pair.cxMetricId}`,
            name: `${pair.commercialName} and ${pair.cxName}`,
            sentence: pair.sentence,
            to: "metrics#weekly",
          },
        ]
      : [],
  );
  const limits = [...scene.settings.values()].flatMap((setting): Watched[] => {
    const metric = metrics.get(setting.metricId);
    const values = valuesOf.get(setting.metricId)?.values ?? [];
    if (!metric || setting.harmLimit === null) return [];
    const measured = months.map((month, at) => ({ month, value: values[at] ?? null }));
    const limit = harmLimitOf(metric, setting, measured, { unit: metric.unit, currency });
    if (limit.state !== "near" && limit.state !== "breached") return [];
    return [{ kind: "limit", id: metric.id, name: metric.name, sentence: limit.sentence ?? "", to: to(metric.id) }];
  });
  return [...limits, ...drifting, ...slipped];
}

export type CommercialOnly = Line & { readonly kind: "useCase" | "outcome" | "test" };

/**
 * Where only sales are looked at: live and testing use cases without an experience metric (R-MET-1), outcomes whose
 * experience side is missing or was not measured lately (R-MET-4), tests that are not concluded without an experience
 * measure.
 */
export function commercialOnly(
  {
    outcomes,
    useCases,
    tests,
  }: { outcomes: readonly Outcome[]; useCases: readonly ListedUseCase[]; tests: readonly ListedTest[] },
  scene: ScorecardScene,
): CommercialOnly[] {
  const { metrics, parameters } = scene;
  const experience = (metricId: string | null) => isExperience(metrics.get(metricId ?? ""));
  const months = parameters.ruleThresholds.noDataMonths;
  const found: CommercialOnly[] = [];
  for (const { id, name, status, cxMetricId } of useCases)
    if ((status === "live" || status === "testing") && !experience(cxMetricId))
      found.push({
        kind: "useCase",
        id,
        name,
        sentence: "Runs without an experience metric.",
        to: `use-cases/${encodeURIComponent(id)}`,
      });
  for (const { id, statement, cxMetricId, commercialKpiId } of outcomes) {
    if (commercialKpiId === null) continue;
    const to = `outcomes#${encodeURIComponent(id)}`;
    if (!experience(cxMetricId))
      found.push({
        kind: "outcome",
        id,
        name: statement,
        sentence: "Has a commercial metric and no experience metric.",
        to,
      });
    else if (!isMeasured(cxMetricId!, months, scene))
      found.push({
        kind: "outcome",
        id,
        name: statement,
        sentence: `${metrics.get(cxMetricId!)!.name} has no value of the last ${months} months: claimed, not measured.`,
        to,
      });
  }
  for (const { id, name, status, measures } of tests)
    if (status !== "concluded" && measures.length > 0 && !measures.some(({ metricId }) => experience(metricId)))
      found.push({
        kind: "test",
        id,
        name,
        sentence: "Measures sales only; it needs an experience measure as a guardrail.",
        to: `experiments/${encodeURIComponent(id)}`,
      });
  return found;
}

/** Whether a metric has a monthly value in the month of today or the months before that count (as rule R-MET-4). */
function isMeasured(metricId: string, noDataMonths: number, { months, valuesOf, today }: ScorecardScene): boolean {
  const values = valuesOf.get(metricId)?.values ?? [];
  const now = monthNumber(today);
  return months.some((month, at) => {
    const number = monthNumber(month);
    return number >= now - noDataMonths && number <= now && (values[at] ?? null) !== null;
  });
}

/** The quadrant of two metrics at the last month of the frame, by their clamped changes; null changes are not enough data. */
export function pairQuadrant(commercialId: string | null, cxId: string | null, scene: ScorecardScene) {
  const { metrics, months, valuesOf, parameters } = scene;
  const change = (metricId: string | null) => {
    const metric = metrics.get(metricId ?? "");
    if (!metric || metricId === null) return null;
    return changeAt(valuesOf.get(metricId)?.values ?? [], metric, months.length - 1, parameters.index);
  };
  const round = (value: number | null) => roundedOrNull(value, 2);
  const [commercial, cx] = [round(change(commercialId)), round(change(cxId))];
  return { commercial, cx, quadrant: quadrantOf(commercial, cx, parameters.index.threshold) };
}

export type ImprovedPair = Line & { readonly kind: "outcome" | "useCase" };

/** Outcomes, and use cases that run, of which both sides got better by more than the threshold of the quadrant. */
export function improvedOnBothSides(
  outcomes: readonly Outcome[],
  useCases: readonly ListedUseCase[],
  scene: ScorecardScene,
): ImprovedPair[] {
  const { metrics } = scene;
  const nameOf = (id: string | null) => metrics.get(id ?? "")?.name ?? "";
  const isBetter = (commercialId: string | null, cxId: string | null) =>
    pairQuadrant(commercialId, cxId, scene).quadrant === "win_win";
  return [
    ...outcomes
      .filter(({ commercialKpiId, cxMetricId }) => isBetter(commercialKpiId, cxMetricId))
      .map(
        ({ id, statement, commercialKpiId, cxMetricId }): ImprovedPair => ({
          kind: "outcome",
          id,
          name: statement,
          sentence: `${nameOf(cxMetricId)} and ${nameOf(commercialKpiId)} both got better.`,
          to: `outcomes#${encodeURIComponent(id)}`,
        }),
      ),
    ...useCases
      .filter(
        ({ status, commercialKpiId, cxMetricId }) =>
          (status === "live" || status === "testing") && isBetter(commercialKpiId, cxMetricId),
      )
      .map(
        ({ id, name, commercialKpiId, cxMetricId }): ImprovedPair => ({
          kind: "useCase",
          id,
          name,
          sentence: `${nameOf(cxMetricId)} and ${nameOf(commercialKpiId)} both got better while it ran.`,
          to: `use-cases/${encodeURIComponent(id)}`,
        }),
      ),
  ];
}
