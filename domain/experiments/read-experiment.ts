import type { Comparison } from "./compare-arms";
import { type Decided, decide, type TestDecision } from "./decide";
import type { Experiment, ExperimentArm, ExperimentMetric } from "./experiment";
import type {
  ArmReadout,
  ExperimentContext,
  ExperimentReadout,
  GuardrailReadout,
  PrimaryReadout,
  SplitReadout,
} from "./experiment-readout";
import { failed, type Outcome } from "./outcome";
import { holmAlphas } from "./p-adjust";
import {
  comparePrimary,
  directionOf,
  isExperienceGuardrail,
  isImbalanced,
  type Reading,
  readGuardrail,
  readPrimary,
  readSegment,
} from "./read-measures";
import { daysRun, hasUnexpectedTraffic, isPlannedReached, readSplit } from "./read-split";

/** Decisions from best to worst, for the choice of the leading arm. */
const ladder: readonly TestDecision[] = [
  "ship",
  "continue_as_cx_investment",
  "iterate",
  "keep_running",
  "stop",
  "invalid",
];

/**
 * Reads a whole test: split, planned size, then per treatment the primary at its Holm level, guardrails, segments, decision
 * and flags; the leading arm heads it. Statistics, sections 2 to 10. Total: whatever is missing becomes a typed error in
 * place, a guardrail in error is inconclusive, a primary in error is flat, a test without treatments is not checked.
 */
export function readExperiment(experiment: Experiment, context: ExperimentContext): ExperimentReadout {
  const { test } = context.parameters;
  const analysis = experiment.analysis ?? (test.analysis === "sequential" ? "sequential" : "fixed");
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  const treatments = experiment.arms.filter((arm) => arm !== control);
  const primary = experiment.results.find(({ role }) => role === "primary");
  const reading: Reading = { ...experiment, analysis, context };
  const controlId = control?.id ?? "";

  const compared = treatments.map((arm) => comparePrimary(primary, controlId, arm.id, reading));
  const alphas = holmAlphas(
    compared.map((comparison) => (failed(comparison) ? null : comparison.p)),
    test.alpha,
  );
  const srm = readSplit(experiment.arms, test);
  const arms = treatments.map((arm, at) =>
    readArm(experiment, reading, srm, { arm, controlId, primary, compared: compared[at]!, alpha: alphas[at]! }),
  );
  const leading = leadingArm(arms, primary, context);
  return {
    id: experiment.id,
    name: experiment.name,
    status: experiment.status,
    analysis,
    srm,
    days: daysRun(experiment, context.today),
    plannedReached: isPlannedReached(experiment),
    hasCxGuardrail: experiment.results.some((result) => isExperienceGuardrail(result, context)),
    arms,
    leadingArm: leading?.armId ?? null,
    decision: leading?.decision ?? "invalid",
    reason: leading?.reason ?? (srm.code === "UNEXPECTED_TRAFFIC" ? "UNEXPECTED_TRAFFIC" : "SRM_NOT_CHECKED"),
    hollowWin: arms.some(({ hollowWin }) => hollowWin),
  };
}

type Treatment = {
  arm: ExperimentArm;
  controlId: string;
  primary: ExperimentMetric | undefined;
  compared: Outcome<Comparison>;
  alpha: number;
};

function readArm(experiment: Experiment, reading: Reading, srm: SplitReadout, treatment: Treatment): ArmReadout {
  const { arm, controlId, primary, compared, alpha } = treatment;
  const { context } = reading;
  const shown = readPrimary(primary, compared, alpha, experiment.minEffectRelative, context);
  const guardrails = experiment.results
    .filter(({ role }) => role === "guardrail")
    .map((guardrail) => readGuardrail(guardrail, controlId, arm.id, reading));
  const segments = experiment.segments.map((segment) => readSegment(segment, controlId, arm.id, reading));
  const { decision, reason, hollowWin, flags } = decideArm(
    experiment,
    reading,
    srm,
    shown,
    compared,
    guardrails,
    segments,
  );
  return { armId: arm.id, primary: shown, guardrails, segments, decision, reason, hollowWin, flags };
}

function decideArm(
  experiment: Experiment,
  { analysis, context }: Reading,
  srm: SplitReadout,
  primary: PrimaryReadout,
  compared: Outcome<Comparison>,
  guardrails: readonly GuardrailReadout[],
  segments: ArmReadout["segments"],
): Decided {
  const { metrics, parameters, today } = context;
  const metric = primary.metricId === null ? undefined : metrics.get(primary.metricId);
  return decide(
    {
      primary: {
        ...decisionInterval(primary, experiment.minEffectRelative),
        direction: directionOf(metric),
        family: metric?.family ?? "commercial",
        lift: primary.error === undefined ? primary.lift : null,
      },
      guardrails: guardrails.map((guardrail) => ({
        interval: guardrail.error === undefined ? guardrail : { low: null, high: null },
        gain:
          guardrail.error === undefined
            ? { low: guardrail.gainLow, high: guardrail.gainHigh }
            : { low: null, high: null },
        margin: guardrail.margin,
        direction: directionOf(metrics.get(guardrail.metricId)),
        family: guardrail.family,
        responseImbalance: isImbalanced(guardrail.responseP, context),
      })),
      srmP: srm.p,
      unexpectedTraffic: hasUnexpectedTraffic(experiment.arms),
      planAmended: experiment.planAmended,
      plannedReached: isPlannedReached(experiment),
      days: daysRun(experiment, today),
      minDays: experiment.minDays ?? parameters.test.minDays,
      analysis,
      isReplication: experiment.replicatesId !== null,
      segments,
      tinyPFewSuccesses: isTooClean(compared),
      smallCounts: primary.error === undefined && primary.method === "exact",
    },
    parameters.test,
  );
}

function decisionInterval(primary: PrimaryReadout, minEffect: number | null) {
  if (primary.error !== undefined) return { low: null, high: null, minEffect: null };
  return primary.decisionScale === "lift"
    ? { low: primary.liftLow, high: primary.liftHigh, minEffect }
    : { low: primary.diffLow, high: primary.diffHigh, minEffect: null };
}

/** p < 1e-6 with fewer than 100 successes in both arms together: more likely a fault of tracking than an effect. */
function isTooClean(compared: Outcome<Comparison>): boolean {
  if (failed(compared)) return false;
  const { control, treatment, p } = compared;
  return control.x !== null && treatment.x !== null && control.x + treatment.x < 100 && p < 1e-6;
}

/** The treatment with the best decision; ties by lift in the better direction (missing last), then arm order. */
function leadingArm(
  arms: readonly ArmReadout[],
  primary: ExperimentMetric | undefined,
  { metrics }: ExperimentContext,
): ArmReadout | undefined {
  const sign = directionOf(primary && metrics.get(primary.metricId)) === "lower_is_better" ? -1 : 1;
  const liftOf = ({ primary: { error, ...shown } }: ArmReadout) =>
    error === undefined && "lift" in shown && shown.lift !== null ? sign * shown.lift : Number.NEGATIVE_INFINITY;
  return arms.toSorted((a, b) => {
    const byDecision = ladder.indexOf(a.decision) - ladder.indexOf(b.decision);
    if (byDecision !== 0) return byDecision;
    const [first, second] = [liftOf(a), liftOf(b)];
    return first === second ? 0 : second - first;
  })[0];
}
