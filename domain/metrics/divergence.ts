import { daysBetween } from "../days";
import { failed, failure } from "../experiments/outcome";
import { pAdjust } from "../experiments/p-adjust";
import type { Parameters } from "../settings";
import { type TrendPoint, trendDirection } from "./divergence-trend";
import type { LibraryMetric } from "./library";
import type { WatchedPair, WeeklySeries } from "./metric-series";

export type DivergenceState = "diverging" | "watch" | "none" | "not_enough_data";

/**
 * A commercial and a CX metric over the window. Slopes and the fitted change are in metric units (per week, and over the
 * window), oriented so that up is better; all null and `not_enough_data` when one of them has too few weeks.
 */
export type DivergencePair = {
  commercialMetricId: string;
  cxMetricId: string;
  commercialSlope: number | null;
  cxSlope: number | null;
  pCommercialUp: number | null;
  pCxDown: number | null;
  pairP: number | null;
  cxFittedChange: number | null;
  weeks: number;
  /** Fewer people answer the CX question at the end of the window than at its start (false where no count is kept). */
  responseFall: boolean | null;
  pairPAdjusted: number | null;
  state: DivergenceState;
};

export type Divergence = {
  /** The latest week, YYYY-MM-DD; null without weeks. */
  week: string | null;
  pairs: DivergencePair[];
  /** The state of every pair at each week, from the first week that has enough weeks behind it. */
  byWeek: { week: string; states: DivergenceState[] }[];
};

export type DivergenceContext = { metrics: ReadonlyMap<string, LibraryMetric>; parameters: Parameters };

/**
 * The weekly test of "sales up, experience down" for each watched pair, at the latest week and back in time.
 * Statistics, section 11: weighted trends over the last 13 weeks, pair p = max(p of the rise, p of the fall), adjusted by
 * Benjamini and Hochberg over the pairs with data. A trend is no proof of cause: the screens say "investigate".
 */
export function readDivergence(weekly: WeeklySeries | null, context: DivergenceContext): Divergence {
  const weeks = weekly?.weeks ?? [];
  if (!weekly || weeks.length === 0) return { week: null, pairs: [], byWeek: [] };
  const earliest = Math.max(1, context.parameters.divergence.minWeeks);
  const byWeek = weeks.flatMap((week, at) =>
    at + 1 < earliest ? [] : [{ week, states: pairsAt(weekly, at + 1, context).map(({ state }) => state) }],
  );
  return { week: weeks.at(-1) ?? null, pairs: pairsAt(weekly, weeks.length, context), byWeek };
}

type Fitted = { pair: WatchedPair; weeks: number; read: Omit<DivergencePair, "state" | "pairPAdjusted"> | null };

function pairsAt(weekly: WeeklySeries, end: number, context: DivergenceContext): DivergencePair[] {
  // Pairs share metrics, and a line through the same weeks is the same line.
  const lines = new Map<string, Line>();
  const lineOf = (metricId: string) => {
    const line = lines.get(metricId) ?? lineThrough(weekly, metricId, end, context);
    lines.set(metricId, line);
    return line;
  };
  const fits = weekly.pairs.map((pair) => fitPair(pair, end, lineOf, context));
  const adjusted = pAdjust(
    fits.flatMap(({ read }) => (read ? [read.pairP] : [])),
    "bh",
  );
  const remaining = failed(adjusted) ? [] : [...adjusted.adjusted];
  return fits.map(({ pair, weeks, read }) => {
    if (!read) return withoutData(pair, weeks);
    const pairPAdjusted = remaining.shift() ?? null;
    return { ...read, pairPAdjusted, state: stateOf(read, pairPAdjusted, context) };
  });
}

type Line = { points: TrendPoint[]; trend: ReturnType<typeof trendDirection> };

/** The trend of a metric over the window that ends before a position; unread where there are too few points. */
function lineThrough(weekly: WeeklySeries, metricId: string, end: number, context: DivergenceContext): Line {
  const { windowWeeks, minWeeks } = context.parameters.divergence;
  const points = pointsOf(weekly, metricId, Math.max(0, end - windowWeeks), end, context);
  if (points.length < minWeeks) return { points, trend: failure("INSUFFICIENT_UNITS") };
  return { points, trend: trendDirection(points, context.parameters.divergence) };
}

function fitPair(
  pair: WatchedPair,
  end: number,
  lineOf: (metricId: string) => Line,
  { parameters }: DivergenceContext,
): Fitted {
  const { windowWeeks, responseFallShare } = parameters.divergence;
  const weeks = end - Math.max(0, end - windowWeeks);
  const { trend: rise } = lineOf(pair.commercialMetricId);
  const { points: cx, trend: fall } = lineOf(pair.cxMetricId);
  if (failed(rise) || failed(fall)) return { pair, weeks, read: null };
  return {
    pair,
    weeks,
    read: {
      ...pair,
      commercialSlope: rise.slope,
      cxSlope: fall.slope,
      pCommercialUp: rise.pUp,
      pCxDown: fall.pDown,
      pairP: Math.max(rise.pUp, fall.pDown),
      cxFittedChange: fall.slope * (cx.at(-1)!.t - cx[0]!.t),
      weeks,
      responseFall: meanWeight(cx.slice(-3)) < responseFallShare * meanWeight(cx.slice(0, 3)),
    },
  };
}

/** The available points of a metric between two weeks; t counts calendar weeks from the first, so that gaps are kept. */
function pointsOf(
  weekly: WeeklySeries,
  metricId: string,
  start: number,
  end: number,
  { metrics }: DivergenceContext,
): TrendPoint[] {
  const series = weekly.series.find((candidate) => candidate.metricId === metricId);
  const sign = metrics.get(metricId)?.direction === "lower_is_better" ? -1 : 1;
  return weekly.weeks.slice(start, end).flatMap((week, at) => {
    const value = series?.values[start + at] ?? null;
    const w = series?.n ? (series.n[start + at] ?? 0) : 1;
    return value === null || !(w > 0)
      ? []
      : [{ t: 1 + daysBetween(weekly.weeks[start]!, week) / 7, y: sign * value, w }];
  });
}

function stateOf(
  read: NonNullable<Fitted["read"]>,
  adjusted: number | null,
  { metrics, parameters }: DivergenceContext,
): DivergenceState {
  const { commercialSlope, cxSlope, pCommercialUp, pCxDown, cxFittedChange } = read;
  const { alpha } = parameters.divergence;
  if (!((commercialSlope ?? 0) > 0 && (cxSlope ?? 0) < 0)) return "none";
  const margin = metrics.get(read.cxMetricId)?.defaultMargin ?? null;
  const deep = margin !== null && -(cxFittedChange ?? 0) >= margin;
  if (deep && adjusted !== null && adjusted < alpha) return "diverging";
  return Math.min(pCommercialUp ?? 1, pCxDown ?? 1) < alpha ? "watch" : "none";
}

function withoutData({ commercialMetricId, cxMetricId }: WatchedPair, weeks: number): DivergencePair {
  const none = { commercialSlope: null, cxSlope: null, pCommercialUp: null, pCxDown: null, pairP: null };
  const rest = { cxFittedChange: null, weeks, responseFall: null, pairPAdjusted: null };
  return { commercialMetricId, cxMetricId, ...none, ...rest, state: "not_enough_data" };
}

function meanWeight(points: readonly TrendPoint[]): number {
  return points.reduce((sum, { w }) => sum + w, 0) / points.length;
}
