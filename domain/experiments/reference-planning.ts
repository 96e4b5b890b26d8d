import { bayesNormalLift } from "./bayes-lift";
import { bayesBetaBinomial } from "./bayes-rates";
import { mdeLiftDelta, mdeMeanZ, powerMeanTN, powerMeanTPower, powerMeanZN, powerNoninferiorityN } from "./power-mean";
import {
  type ArmSize,
  mdeProp,
  powerPropPooledN,
  powerPropPooledPower,
  powerPropUnequalN,
  powerPropUnpooledN,
} from "./power-proportion";
import {
  armSamples,
  type Given,
  isGiven,
  maybeNumber,
  named,
  numberOf,
  objectsOf,
  type ReferenceMethod,
  withSamples,
} from "./reference-given";

const levels = (given: Given) => ({ alpha: numberOf(given, "alpha", 0.05), power: numberOf(given, "power", 0.8) });
const rates = (given: Given) => ({ p1: numberOf(given, "p1"), p2: numberOf(given, "p2"), ...levels(given) });
const strict = (given: Given) => given["strict"] === true;
const perArm = ({ perArm: n, perArmCeil }: ArmSize) => ({ n_per_arm: n, n_per_arm_ceil: perArmCeil });
const sds = (given: Given) => ({ sd1: numberOf(given, "sd1"), sd2: numberOf(given, "sd2") });
const survey = (given: Given) => ({ sd: numberOf(given, "sd"), delta: numberOf(given, "delta"), ...levels(given) });
const precision = (given: Given) => ({
  mean: maybeNumber(given, "mean"),
  sd: numberOf(given, "sd"),
  n: numberOf(given, "n"),
  ...levels(given),
});

/** Planning and the Bayesian view, statistics, sections 13 and 14, by the name the reference files use. */
export const referencePlanning: Readonly<Record<string, ReferenceMethod>> = {
  power_prop_pooled_n: (given) => named(powerPropPooledN(rates(given)), perArm),
  power_prop_pooled_power: (given) =>
    powerPropPooledPower({ ...rates(given), n: numberOf(given, "n"), strict: strict(given) }),
  power_prop_unpooled_n: (given) => named(powerPropUnpooledN(rates(given)), perArm),
  power_prop_unequal_n: (given) => powerPropUnequalN({ ...rates(given), ratio: numberOf(given, "ratio", 1) }),
  power_mean_z_n: (given) =>
    named(powerMeanZN({ ...sds(given), delta: numberOf(given, "delta"), ...levels(given) }), perArm),
  power_mean_t_n: (given) => named(powerMeanTN(survey(given)), perArm),
  power_mean_t_power: (given) => powerMeanTPower({ ...survey(given), n: numberOf(given, "n"), strict: strict(given) }),
  mde_prop: (given) =>
    named(
      mdeProp({ p1: numberOf(given, "p1"), n: numberOf(given, "n"), ...levels(given) }),
      ({ p2, absolute, relative }) => ({ p2, mde_abs: absolute, mde_rel: relative }),
    ),
  mde_mean_z: (given) =>
    named(mdeMeanZ(precision(given)), ({ absolute, relative }) => ({ mde_abs: absolute, mde_rel: relative })),
  mde_lift_delta: (given) => named(mdeLiftDelta(precision(given)), ({ relative }) => ({ mde_rel: relative })),
  power_noninferiority_n: (given) =>
    named(
      powerNoninferiorityN({
        ...sds(given),
        ...levels(given),
        margin: numberOf(given, "margin"),
        trueDiff: numberOf(given, "true_diff", 0),
        guardrails: numberOf(given, "guardrails", 1),
      }),
      ({ betaUsed, ...size }) => ({ beta_used: betaUsed, ...perArm(size) }),
    ),
  bayes_beta_binomial: (given) => {
    const prior = isGiven(given["prior"]) ? given["prior"] : {};
    const arms = objectsOf(given, "arms").map((arm) => ({ x: maybeNumber(arm, "x"), n: maybeNumber(arm, "n") }));
    return named(
      bayesBetaBinomial(arms, {
        prior: { alpha: numberOf(prior, "alpha", 1), beta: numberOf(prior, "beta", 1) },
        level: numberOf(given, "level", 0.95),
      }),
      (view) => ({
        prob_best: view.probBest,
        expected_loss: view.expectedLoss,
        prob_beat_control: view.probBeatControl,
        credible_low: view.low,
        credible_high: view.high,
        posterior_mean: view.posteriorMean,
      }),
    );
  },
  bayes_normal_lift: (given) => {
    const prior = isGiven(given["prior"]) ? given["prior"] : null;
    return named(
      withSamples(armSamples(given), (control, treatment) =>
        bayesNormalLift(control, treatment, {
          prior: prior && {
            mean: numberOf(prior, "mean", 0),
            sd: numberOf(prior, "sd", 1),
            proper: prior["proper"] !== false,
          },
          level: numberOf(given, "level", 0.95),
          inverse: given["inverse"] === true,
          relative: given["difference"] !== "absolute",
        }),
      ),
      (view) => ({
        chance_to_win: view.chanceToWin,
        expected: view.expected,
        sd: view.sd,
        ci_low: view.low,
        ci_high: view.high,
        risk_control: view.riskControl,
        risk_treatment: view.riskTreatment,
      }),
    );
  },
};
