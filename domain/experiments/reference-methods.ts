import { fitTrend, mannKendall, type TrendPoint, trendWls } from "../metrics/divergence-trend";
import { fisherExact } from "./fisher-exact";
import { liftDeltaT, liftFieller } from "./lift";
import { noninferiorityMean, noninferiorityProp } from "./noninferiority";
import { failed, failure } from "./outcome";
import { type Adjustment, pAdjust } from "./p-adjust";
import { combineDays, rpvFromAov } from "./pooled-units";
import { clopperPearson, propDiffNewcombe, wilson } from "./proportion-intervals";
import { propDiffWald, propZtestPooled } from "./proportion-tests";
import { ratioDelta } from "./ratio-delta";
import {
  alternativeOf,
  armSamples,
  countsOf,
  directionIn,
  figuresOf,
  type Given,
  isGiven,
  maybeNumber,
  named,
  numberOf,
  numbersOf,
  objectsOf,
  type ReferenceMethod,
  withSamples,
} from "./reference-given";
import { samplePair } from "./sample";
import { sequentialBound, sequentialFieller, sequentialInterval } from "./sequential";
import { splitCheck } from "./split-check";
import { compareFigures, welchTest } from "./welch";

const level = (given: Given) => numberOf(given, "level", 0.95);
const alpha = (given: Given) => numberOf(given, "alpha", 0.05);
const limits = ({ low, high }: { low: number | null; high: number | null }) => ({ ci_low: low, ci_high: high });
const rate = (given: Given) => ({ x: maybeNumber(given, "x")!, n: maybeNumber(given, "n")!, level: level(given) });
const meanPair = (given: Given) =>
  samplePair(
    "mean",
    { mean: maybeNumber(given, "mean1"), sd: maybeNumber(given, "sd1"), n: maybeNumber(given, "n1") },
    { mean: maybeNumber(given, "mean2"), sd: maybeNumber(given, "sd2"), n: maybeNumber(given, "n2") },
  );
const claim = (given: Given) => ({
  margin: numberOf(given, "margin"),
  direction: directionIn(given),
  alpha: alpha(given),
});
const looks = (given: Given) => ({
  alpha: alpha(given),
  tuningN: maybeNumber(given, "tuning_n"),
  relative: given["difference"] === "relative",
});

/** The single methods of statistics, sections 5 to 9 and 11, by the name and with the values the reference files use. */
export const referenceMethods: Readonly<Record<string, ReferenceMethod>> = {
  prop_ztest_pooled: (given) =>
    named(propZtestPooled({ ...countsOf(given), alternative: alternativeOf(given) }), ({ z, pValue }) => ({
      z,
      p_value: pValue,
    })),
  prop_diff_wald: (given) =>
    named(propDiffWald({ ...countsOf(given), level: level(given) }), ({ diff, se, ...interval }) => ({
      diff,
      se,
      ...limits(interval),
    })),
  prop_diff_newcombe: (given) =>
    named(propDiffNewcombe({ ...countsOf(given), level: level(given) }), ({ diff, ...interval }) => ({
      diff,
      ...limits(interval),
    })),
  wilson: (given) => named(wilson(rate(given)), (shown) => ({ estimate: shown.estimate, ...limits(shown) })),
  clopper_pearson: (given) =>
    named(clopperPearson(rate(given)), (shown) => ({ estimate: shown.estimate, ...limits(shown) })),
  fisher_exact: (given) =>
    named(fisherExact({ ...countsOf(given), alternative: alternativeOf(given) }), ({ pValue }) => ({
      p_value: pValue,
    })),
  welch_t: (given) =>
    named(
      withSamples(meanPair(given), (control, treatment) =>
        welchTest(control, treatment, level(given), alternativeOf(given)),
      ),
      ({ pValue, ...shown }) => ({ ...shown, p_value: pValue, ...limits(shown) }),
    ),
  lift_delta_t: (given) =>
    named(
      withSamples(armSamples(given), (control, treatment) => liftDeltaT(control, treatment, level(given))),
      ({ pValue, ...shown }) => ({ ...shown, p_value: pValue, ...limits(shown) }),
    ),
  lift_fieller: (given) =>
    named(
      liftFieller({
        mean1: numberOf(given, "mean1"),
        se1: numberOf(given, "se1"),
        mean2: numberOf(given, "mean2"),
        se2: numberOf(given, "se2"),
        level: level(given),
        df: maybeNumber(given, "df"),
      }),
      (shown) => ({ lift: shown.lift, bounded: shown.bounded, ...limits(shown) }),
    ),
  rpv_from_aov: (given) =>
    rpvFromAov({
      n: maybeNumber(given, "n")!,
      orders: maybeNumber(given, "orders")!,
      aovMean: maybeNumber(given, "aov_mean"),
      aovSd: maybeNumber(given, "aov_sd"),
    }),
  ratio_delta: (given) =>
    named(
      ratioDelta(
        objectsOf(given, "arms").map((arm) => ({
          n: maybeNumber(arm, "n")!,
          sumM: numberOf(arm, "sum_m"),
          sumsqM: numberOf(arm, "sumsq_m"),
          sumD: numberOf(arm, "sum_d"),
          sumsqD: numberOf(arm, "sumsq_d"),
          sumMd: numberOf(arm, "sum_md"),
        })),
        { level: level(given), relative: given["difference"] !== "absolute" },
      ),
      ({ pValue, ...shown }) => ({ ...shown, p_value: pValue, ...limits(shown) }),
    ),
  combine_days: (given) =>
    combineDays(
      objectsOf(given, "days").map((day) => ({
        mean: maybeNumber(day, "mean"),
        sd: maybeNumber(day, "sd"),
        n: maybeNumber(day, "n"),
      })),
    ),
  noninferiority_mean: (given) =>
    named(
      withSamples(meanPair(given), (control, treatment) => noninferiorityMean(control, treatment, claim(given))),
      ({ pValue, nonInferior, ...shown }) => ({ ...shown, p_value: pValue, non_inferior: nonInferior }),
    ),
  noninferiority_prop: (given) =>
    named(noninferiorityProp({ ...countsOf(given), ...claim(given) }), ({ pValue, nonInferior, ...shown }) => ({
      ...shown,
      p_value: pValue,
      non_inferior: nonInferior,
    })),
  nps_compare: (given) => {
    const [control, treatment] = [given["control"], given["treatment"]].map((arm) => (isGiven(arm) ? arm : {}));
    const compared = compareFigures(
      "nps",
      [figuresOf(control!), figuresOf(treatment!)],
      level(given),
      alternativeOf(given),
    );
    return named(compared, ({ control: nps1, treatment: nps2, pValue, ...shown }) => ({
      nps1,
      nps2,
      ...shown,
      p_value: pValue,
      ...limits(shown),
    }));
  },
  srm_chisq: (given) =>
    named(
      splitCheck(
        numbersOf(given, "observed"),
        numbersOf(given, "weights").map((weight) => weight ?? Number.NaN),
      ),
      ({ chisq, df, pValue }) => ({ chisq, df, p_value: pValue }),
    ),
  p_adjust: (given) => pAdjust(numbersOf(given, "p"), adjustmentOf(given)),
  sequential_asymp_cs: (given) =>
    named(
      withSamples(armSamples(given), (control, treatment) => sequentialInterval(control, treatment, looks(given))),
      ({ pValue, ...shown }) => ({ ...shown, p_value: pValue, ...limits(shown) }),
    ),
  sequential_one_sided_bound: (given) =>
    withSamples(armSamples(given), (control, treatment) =>
      sequentialBound(control, treatment, { ...looks(given), side: given["side"] === "upper" ? "upper" : "lower" }),
    ),
  sequential_fieller: (given) =>
    named(
      withSamples(armSamples(given), (control, treatment) => sequentialFieller(control, treatment, looks(given))),
      ({ pValue, ...shown }) => ({ ...shown, p_value: pValue, ...limits(shown) }),
    ),
  trend_wls: (given) => {
    const points = pointsOf(given);
    if (!points) return failure("LENGTH_MISMATCH");
    const tested = trendWls(points);
    const fitted = fitTrend(points);
    if (failed(tested) || failed(fitted)) return failed(tested) ? tested : failure("INSUFFICIENT_UNITS");
    const { slope, intercept, se, df } = fitted;
    return { slope, intercept, se, df, t: tested.t, p_value: tested.pValue };
  },
  mann_kendall: (given) =>
    named(
      mannKendall(numbersOf(given, "y").map((value) => value ?? Number.NaN)),
      ({ s, variance, z, pValue, senSlope }) => ({ s, var_s: variance, z, p_value: pValue, sen_slope: senSlope }),
    ),
};

function adjustmentOf({ method }: Given): Adjustment {
  return method === "bh" || method === "bonferroni" ? method : "holm";
}

function pointsOf(given: Given): TrendPoint[] | null {
  const y = numbersOf(given, "y");
  const t = given["t"] === undefined ? y.map((_, at) => at + 1) : numbersOf(given, "t");
  const w = given["w"] === undefined ? y.map(() => 1) : numbersOf(given, "w");
  if (t.length !== y.length || w.length !== y.length) return null;
  return y.map((value, at) => ({ t: t[at] ?? Number.NaN, y: value ?? Number.NaN, w: w[at] ?? Number.NaN }));
}
