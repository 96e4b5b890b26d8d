import { expect, test } from "vitest";
import { runReferenceCases } from "./reference";

const none = { x: 0, n: 50 };
const some = { x: 3, n: 50 };

test.each<[string, object, string]>([
  ["wilson", { x: 3, n: 0, level: 0.95 }, "NO_UNITS"],
  ["wilson", { n: 10 }, "NO_UNITS"],
  ["wilson", { x: 3, n: 2 }, "INVALID_COUNT"],
  ["clopper_pearson", { x: 1.5, n: 3 }, "INVALID_COUNT"],
  ["wilson", { x: 1, n: 3, level: 1 }, "INVALID_PROBABILITY"],
  ["prop_ztest_pooled", { x1: 0, n1: 50, x2: 0, n2: 60 }, "ZERO_VARIANCE"],
  ["prop_ztest_pooled", { x1: 50, n1: 50, x2: 60, n2: 60 }, "ZERO_VARIANCE"],
  ["welch_t", { mean1: 1, sd1: 0, n1: 9, mean2: 2, sd2: 0, n2: 9 }, "ZERO_VARIANCE"],
  ["welch_t", { mean1: 1, sd1: -1, n1: 9, mean2: 2, sd2: 0, n2: 9 }, "NEGATIVE_SD"],
  ["welch_t", { mean1: 1, sd1: -1, n1: 9, mean2: 2, sd2: 1, n2: 1 }, "INSUFFICIENT_UNITS"],
  ["welch_t", { mean1: 1, n1: 9, mean2: 2, sd2: 1, n2: 9 }, "INSUFFICIENT_UNITS"],
  ["lift_delta_t", { metric: "proportion", arms: [none, none] }, "ZERO_VARIANCE"],
  ["lift_delta_t", { metric: "proportion", arms: [some] }, "NEED_TWO_ARMS"],
  ["lift_fieller", { mean1: 0, se1: 1, mean2: 1, se2: 1 }, "BASELINE_ZERO"],
  ["srm_chisq", { observed: [1, 2, 3], weights: [1, 1] }, "LENGTH_MISMATCH"],
  ["srm_chisq", { observed: [9], weights: [1] }, "NEED_TWO_ARMS"],
  ["srm_chisq", { observed: [90, 10], weights: [1, 0] }, "UNEXPECTED_TRAFFIC"],
  ["srm_chisq", { observed: [0, 0], weights: [1, 1] }, "NO_UNITS"],
  ["srm_chisq", { observed: [-1, 10], weights: [1, 1] }, "INVALID_COUNT"],
  ["p_adjust", { method: "holm", p: [0.1, -0.1] }, "INVALID_PROBABILITY"],
  ["power_prop_pooled_n", { p1: 0.1, p2: 0.1 }, "ZERO_EFFECT"],
  ["power_prop_pooled_n", { p1: 0.1, p2: 1.1 }, "INVALID_PROBABILITY"],
  ["power_prop_unpooled_n", { p1: 0.1, p2: 0.2, power: 1 }, "INVALID_PROBABILITY"],
  ["power_mean_z_n", { sd1: 1, sd2: 1, delta: 0 }, "ZERO_EFFECT"],
  ["power_mean_t_n", { sd: 1, delta: 0 }, "ZERO_EFFECT"],
  ["power_noninferiority_n", { sd1: 1, sd2: 1, margin: 0.2, true_diff: 0.2 }, "ZERO_EFFECT"],
  ["bayes_beta_binomial", { arms: [some] }, "NEED_TWO_ARMS"],
  ["bayes_beta_binomial", { arms: [some, { x: 0, n: 0 }] }, "NO_UNITS"],
  ["bayes_normal_lift", { metric: "proportion", arms: [none, some] }, "BASELINE_ZERO"],
  ["sequential_asymp_cs", { metric: "proportion", arms: [some, some], tuning_n: null }, "NO_PLANNED_SIZE"],
  ["sequential_asymp_cs", { arms: [none, some], difference: "relative", tuning_n: 100 }, "BASELINE_ZERO"],
  ["sequential_one_sided_bound", { arms: [some, some], tuning_n: 100, alpha: 0.5 }, "INVALID_PROBABILITY"],
  ["nps_compare", { control: { promoters: 1, passives: 0, detractors: 0 }, treatment: {} }, "NO_UNITS"],
  ["combine_days", { days: [] }, "NO_UNITS"],
  ["rpv_from_aov", { n: 10, orders: 11, aov_mean: 1, aov_sd: 1 }, "INVALID_COUNT"],
  ["ratio_delta", { arms: [] }, "NEED_TWO_ARMS"],
  ["trend_wls", { t: [1, 2], y: [1, 2, 3], w: [1, 1, 1] }, "LENGTH_MISMATCH"],
])("%s %o is %s", (method, input, error) => {
  const judged = runReferenceCases([{ id: "case", method, input, expected: { error }, tolerance: null }]);
  expect(judged).toEqual([{ id: "case", problems: [] }]);
});
