import type { LibraryMetric } from "../metrics/library";
import { type Comparison, compareArms } from "./compare-arms";
import { isExperienceFamily } from "./decide";
import { tUpper } from "./distributions";
import type { Experiment, ExperimentMetric, SegmentResult } from "./experiment";
import type { ExperimentContext, GuardrailReadout, PrimaryReadout, SegmentReadout } from "./experiment-readout";
import { guardrailState, primaryState } from "./guardrail-state";
import { marginOf } from "./margin";
import type { Direction } from "./noninferiority";
import { failed, failure, type Outcome } from "./outcome";
import { splitCheck } from "./split-check";

/** Which way is better; a metric that does not say counts as higher-is-better. */
export function directionOf(metric: LibraryMetric | undefined): Direction {
  return metric?.direction === "lower_is_better" ? "lower_is_better" : "higher_is_better";
}

export type Reading = Pick<Experiment, "results" | "plannedPerArm"> & {
  analysis: "fixed" | "sequential";
  context: ExperimentContext;
};

/** The primary of one treatment against the control, by the method that fits. */
export function comparePrimary(
  primary: ExperimentMetric | undefined,
  controlId: string,
  armId: string,
  reading: Reading,
): Outcome<Comparison> {
  if (!primary) return failure("NO_UNITS");
  return compareArms(primary.type, primary.arms[controlId], primary.arms[armId], {
    analysis: reading.analysis,
    plannedPerArm: primary.plannedPerArm ?? reading.plannedPerArm,
    test: reading.context.parameters.test,
  });
}

/** The primary as shown, at the level that fits Holm (1 - alpha), on its decision scale. Statistics, section 4. */
export function readPrimary(
  primary: ExperimentMetric | undefined,
  compared: Outcome<Comparison>,
  alpha: number,
  minEffect: number | null,
  context: ExperimentContext,
): PrimaryReadout {
  if (!primary || failed(compared)) {
    const error = failed(compared) ? compared.error : "NO_UNITS";
    return { metricId: primary?.metricId ?? null, type: primary?.type ?? null, error, state: "flat" };
  }
  const difference = compared.interval(alpha);
  const lift = compared.liftInterval(alpha);
  const onLift = compared.method !== "exact" && compared.lift !== null && lift.low !== null;
  const direction = directionOf(context.metrics.get(primary.metricId));
  return {
    metricId: primary.metricId,
    type: primary.type,
    method: compared.method,
    control: compared.control.mean,
    treatment: compared.treatment.mean,
    diff: compared.diff,
    diffLow: difference.low,
    diffHigh: difference.high,
    lift: compared.lift,
    liftLow: lift.low,
    liftHigh: lift.high,
    p: compared.p,
    level: 1 - alpha,
    decisionScale: onLift ? "lift" : "difference",
    df: compared.df,
    state: onLift ? primaryState(lift, minEffect, direction) : primaryState(difference, null, direction),
  };
}

/** A guardrail of one treatment: response check, interval, gain interval, state. Statistics, sections 6 and 8. */
export function readGuardrail(
  guardrail: ExperimentMetric,
  controlId: string,
  armId: string,
  reading: Reading,
): GuardrailReadout {
  const { metrics, parameters } = reading.context;
  const metric = metrics.get(guardrail.metricId);
  const { metricId, type } = guardrail;
  const family = metric?.family ?? "cx";
  const margin = marginOf(guardrail.margin, type, metric);
  const responseP = responseCheck(guardrail, controlId, armId);
  const head = { metricId, family, type, margin, ...(responseP === null ? {} : { responseP }) };
  const compared = compareArms(type, guardrail.arms[controlId], guardrail.arms[armId], {
    analysis: reading.analysis,
    plannedPerArm: guardrail.plannedPerArm ?? reading.plannedPerArm,
    test: parameters.test,
  });
  if (failed(compared)) return { ...head, error: compared.error, state: "inconclusive" };

  const { diff, se, df } = compared;
  const direction = directionOf(metric);
  const interval = compared.bounds;
  const watched = reading.results.filter((result) => isExperienceGuardrail(result, reading.context)).length;
  const gain = isExperienceFamily(family)
    ? compared.interval(parameters.test.alpha / watched)
    : { low: null, high: null };
  const tested = margin !== null && margin > 0 && se !== null && df !== null;
  return {
    ...head,
    method: compared.method,
    control: compared.control.mean,
    treatment: compared.treatment.mean,
    diff,
    low: interval.low,
    high: interval.high,
    gainLow: gain.low,
    gainHigh: gain.high,
    nonInferiorityP: tested ? tUpper(((direction === "lower_is_better" ? -diff : diff) + margin) / se, df) : null,
    state: guardrailState({
      interval,
      gain,
      margin,
      direction,
      responseImbalance: isImbalanced(responseP, reading.context),
    }),
  };
}

/** Whether a result is a guardrail of family cx or trust; a measure missing from the library counts as cx. */
export function isExperienceGuardrail(
  { role, metricId }: ExperimentMetric,
  { metrics }: Pick<ExperimentContext, "metrics">,
): boolean {
  return role === "guardrail" && isExperienceFamily(metrics.get(metricId)?.family ?? "cx");
}

/** Whether the response check says that people answered at different rates. */
export function isImbalanced(responseP: number | null | undefined, { parameters }: ExperimentContext): boolean {
  return responseP !== null && responseP !== undefined && responseP < parameters.test.responseAlpha;
}

/**
 * A measure inside a segment, read once at the 90% level by the fixed method, without correction; exploratory and never part
 * of the decision. Statistics, section 10.
 */
export function readSegment(
  segment: SegmentResult,
  controlId: string,
  armId: string,
  reading: Reading,
): SegmentReadout {
  const { metrics, parameters } = reading.context;
  const { name, shareOfTraffic: share, metricId, type } = segment;
  const compared = compareArms(type, segment.arms[controlId], segment.arms[armId], {
    analysis: "fixed",
    plannedPerArm: null,
    test: parameters.test,
  });
  const head = { name, share, metricId };
  if (failed(compared)) {
    return { ...head, diff: null, low: null, high: null, error: compared.error, state: "inconclusive" };
  }
  const guardrail = reading.results.find((result) => result.role === "guardrail" && result.metricId === metricId);
  const metric = metrics.get(metricId);
  const interval = compared.bounds;
  const state = guardrailState({
    interval,
    gain: { low: null, high: null },
    margin: marginOf(guardrail?.margin ?? null, type, metric),
    direction: directionOf(metric),
    responseImbalance: false,
  });
  return { ...head, diff: compared.diff, low: interval.low, high: interval.high, state };
}

function responseCheck({ type, arms }: ExperimentMetric, controlId: string, armId: string): number | null {
  const pair = [arms[controlId], arms[armId]];
  const invited = pair.flatMap((arm) => (arm && arm.invited !== null ? [arm.invited] : []));
  if (invited.length < 2) return null;
  const answers = pair.map((arm) => {
    if (!arm || type !== "nps") return arm?.n ?? null;
    const { promoters, passives, detractors } = arm;
    return promoters === null || passives === null || detractors === null ? null : promoters + passives + detractors;
  });
  const checked = splitCheck(answers, invited);
  return failed(checked) ? null : checked.pValue;
}
