import { normalUpper, tUpper } from "../experiments/distributions";
import { failed, failure, type Outcome } from "../experiments/outcome";

export type TrendPoint = { t: number; y: number; w: number };
export type Trend = { slope: number; intercept: number; se: number; df: number; residuals: number[] };

/**
 * Weighted straight line through points (t in weeks, y in the unit of the metric, w > 0 the people behind it):
 * S = Σw(t - t̄)², slope Σw(t - t̄)(y - ȳ)/S, SE = √(Σw·e²/((K - 2)·S)), df = K - 2. Statistics, section 11.
 *
 * Errors: NOT_FINITE, INVALID_COUNT (a weight not above 0), INSUFFICIENT_UNITS (fewer than 3 points, or all at one time).
 */
export function fitTrend(points: readonly TrendPoint[]): Outcome<Trend> {
  if (points.some(({ t, y, w }) => ![t, y, w].every(Number.isFinite))) return failure("NOT_FINITE");
  if (points.some(({ w }) => w <= 0)) return failure("INVALID_COUNT");
  if (points.length < 3) return failure("INSUFFICIENT_UNITS");
  const sum = (of: (point: TrendPoint) => number) => points.reduce((total, point) => total + of(point), 0);
  const weight = sum(({ w }) => w);
  const meanT = sum(({ t, w }) => w * t) / weight;
  const meanY = sum(({ y, w }) => w * y) / weight;
  const spread = sum(({ t, w }) => w * (t - meanT) ** 2);
  if (!(spread > 0)) return failure("INSUFFICIENT_UNITS");
  const slope = sum(({ t, y, w }) => w * (t - meanT) * (y - meanY)) / spread;
  const residuals = points.map(({ t, y }) => y - meanY - slope * (t - meanT));
  const df = points.length - 2;
  const squares = points.reduce((total, { w }, at) => total + w * residuals[at]! ** 2, 0);
  return { slope, intercept: meanY - slope * meanT, se: Math.sqrt(squares / (df * spread)), df, residuals };
}

/** Two-sided test of a fitted slope. Errors: those of the fit, ZERO_VARIANCE when the points lie on the line. */
export function trendWls(points: readonly TrendPoint[]): Outcome<Trend & { t: number; pValue: number }> {
  const trend = fitTrend(points);
  if (failed(trend)) return trend;
  if (!(trend.se > 0)) return failure("ZERO_VARIANCE");
  const t = trend.slope / trend.se;
  return { ...trend, t, pValue: 2 * tUpper(Math.abs(t), trend.df) };
}

/** From which lag-1 correlation the standard error is widened, and the correlation it is capped at. */
export type Autocorrelation = { autocorrelationFrom: number; autocorrelationCap: number };

/**
 * One-sided p-values of a rise and of a fall. The standard error is widened by √((1 + r)/(1 - r)) when the lag-1
 * correlation r of the residuals passes the threshold; one of at most 1e-9 × max|y| counts as 0. Statistics, section 11.
 * Errors: those of the fit.
 */
export function trendDirection(
  points: readonly TrendPoint[],
  { autocorrelationFrom, autocorrelationCap }: Autocorrelation,
): Outcome<{ slope: number; pUp: number; pDown: number }> {
  const trend = fitTrend(points);
  if (failed(trend)) return trend;
  const { slope, residuals, df } = trend;
  const tiny = 1e-9 * Math.max(...points.map(({ y }) => Math.abs(y)));
  if (trend.se <= tiny) return { slope, pUp: slope > tiny ? 0 : 1, pDown: slope < -tiny ? 0 : 1 };
  const squares = residuals.reduce((total, e) => total + e * e, 0);
  const lagged = residuals.slice(1).reduce((total, e, at) => total + e * residuals[at]!, 0);
  const correlation = squares > 0 ? lagged / squares : 0;
  const r = Math.min(correlation, autocorrelationCap);
  const se = correlation > autocorrelationFrom ? trend.se * Math.sqrt((1 + r) / (1 - r)) : trend.se;
  return { slope, pUp: tUpper(slope / se, df), pDown: tUpper(-slope / se, df) };
}

/**
 * Mann-Kendall test of a monotone trend with ties and continuity correction (Mann 1945, Kendall 1975) and Sen's slope
 * per step (Sen 1968), two-sided. A robust check beside the weekly test. Statistics, section 11.
 *
 * Errors: NOT_FINITE, INSUFFICIENT_UNITS for fewer than 2 values.
 */
export function mannKendall(
  values: readonly number[],
): Outcome<{ s: number; variance: number; z: number; pValue: number; senSlope: number }> {
  if (!values.every(Number.isFinite)) return failure("NOT_FINITE");
  const n = values.length;
  if (n < 2) return failure("INSUFFICIENT_UNITS");
  const slopes: number[] = [];
  let s = 0;
  for (let k = 1; k < n; k += 1) {
    for (let j = 0; j < k; j += 1) {
      s += Math.sign(values[k]! - values[j]!);
      slopes.push((values[k]! - values[j]!) / (k - j));
    }
  }
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = [...ties.values()].reduce((total, t) => total + t * (t - 1) * (2 * t + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, pValue: Math.min(1, 2 * normalUpper(Math.abs(z))), senSlope: median(slopes) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
