import { z } from "zod";
import { effectiveRatings, functions, oneOf } from "../enums";
import { count, day, flag, id, list, maybe, money, nonNegative, number, rubric, text } from "../fields";

/** When we stop: a sentence, a number and a date. */
export const stopCriterion = z.strictObject({
  id: maybe(id),
  text: text(500),
  threshold: maybe(text(200)),
  metricId: maybe(id),
  value: maybe(number),
  byDate: maybe(day),
});

/** The strategy page: why, for whom, in which order, until when. One per workspace; versions are kept beside it. */
export const strategy = z.strictObject({
  why: maybe(text(2_000)),
  whyNamesCustomerProblem: flag,
  counterfactual: maybe(text(2_000)),
  notWhere: list(text(500), 50),
  cxImpact: maybe(text(2_000)),
  cxImpactMetricId: maybe(id),
  harms: list(text(500), 50),
  focusAreas: list(text(200), 50),
  focusAudiences: list(id, 100),
  focusChannels: list(id, 100),
  sequencingRationale: maybe(text(2_000)),
  fixFirst: list(text(500), 50),
  control: maybe(text(2_000)),
  learningAgenda: list(text(500), 50),
  decisionRule: maybe(text(2_000)),
  horizons: z
    .partialRecord(oneOf(functions), maybe(nonNegative))
    .nullish()
    .transform((given) => given ?? {}),
  stopCriteria: list(stopCriterion, 50),
  sponsorId: maybe(id),
  signedOffAt: maybe(day),
  selfRating: maybe(rubric),
  effectiveRating: maybe(oneOf(effectiveRatings)),
  raci: list(z.strictObject({ function: text(200), role: maybe(text(500)) }), 50),
  providerOversight: list(
    z.strictObject({ provider: text(200), annualFee: maybe(money), decides: maybe(text(500)), explainerId: maybe(id) }),
    50,
  ),
});
export type Strategy = z.infer<typeof strategy>;

export const businessObjective = z.strictObject({
  id,
  name: text(200),
  type: maybe(text(64)),
  metric: maybe(text(200)),
  metricId: maybe(id),
  unit: maybe(text(40)),
  baseline: maybe(number),
  target: maybe(number),
  byDate: maybe(day),
  ownerId: maybe(id),
});
export type BusinessObjective = z.infer<typeof businessObjective>;

export const customerObjective = z.strictObject({
  id,
  statement: text(500),
  verb: maybe(text(100)),
  evidence: list(z.strictObject({ kind: maybe(text(64)), text: text(500), n: maybe(count) }), 50),
  importance: maybe(rubric),
});
export type CustomerObjective = z.infer<typeof customerObjective>;

/** What customers and the business will see: joins the two objectives, with one metric of each side. */
export const outcome = z.strictObject({
  id,
  statement: text(500),
  businessObjectiveId: maybe(id),
  customerObjectiveId: maybe(id),
  cxMetricId: maybe(id),
  cxBaseline: maybe(number),
  cxTarget: maybe(number),
  commercialKpiId: maybe(id),
  kpiBaseline: maybe(number),
  kpiTarget: maybe(number),
  byDate: maybe(day),
});
export type Outcome = z.infer<typeof outcome>;

/** A kept page, empty where it was kept before something was asked. What is stored is read, even where it would not be let in now. */
export const completePage = (page: Partial<Strategy>): Strategy => ({ ...strategy.parse({}), ...page });
