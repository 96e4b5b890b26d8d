import type { LibraryMetric } from "../metrics/library";
import { invalidatingWords } from "./amendment-sentence";
import { isExperienceFamily } from "./decide";
import { type DecisionRow, decisionRowOf, hollowWinSentence } from "./decision-row";
import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentReadout, GuardrailFigures, GuardrailReadout } from "./experiment-readout";
import { changeWords, countWords, percentWords, ranWords, signedWords, valueWords } from "./figure-words";
import type { GuardrailState } from "./guardrail-state";
import { isVeiled } from "./is-veiled";

export type Verdict = {
  /** One sentence that names both sides. */
  sentence: string;
  nextStep: string;
  /** The row of the decision table that decided; null only for a reason the table does not know. */
  row: DecisionRow | null;
};

type Metrics = ReadonlyMap<string, Pick<LibraryMetric, "name" | "direction">>;

/** The states of guardrails each row speaks of. */
const statesOfRow: Readonly<Record<number, readonly GuardrailState[]>> = {
  5: ["breach"],
  6: ["harm"],
  7: ["harm"],
  12: ["inconclusive"],
  13: ["inconclusive"],
  16: ["improved"],
};

/**
 * The verdict on a treatment (by default the leading one) in the words of the decision table, every placeholder filled;
 * a hollow win names the gain and the harm with its figures. What is not known is said to be so, never left blank.
 */
export function verdictSentence(
  experiment: Experiment,
  readout: ExperimentReadout,
  metrics: Metrics,
  armId: string | null = readout.leadingArm,
): Verdict {
  const arm = readout.arms.find((candidate) => candidate.armId === armId);
  const { decision, reason } = arm ?? readout;
  const row = decisionRowOf(decision, reason);
  const hollow = arm?.hollowWin === true;
  const all = arm ? spokenOf(arm, hollow, row?.order ?? 0) : [];
  const spoken = !hollow && row?.sentence.includes("{margin}") ? all.slice(0, 1) : all;
  const words = wordsFor(experiment, readout, metrics, arm, spoken, hollow);
  const fill = (template: string) =>
    template
      .replace("{days} of {minDays} days", ranWords(readout.days, experiment.minDays))
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name as keyof typeof words] ?? "an unknown value");
  const template = inNumber(
    hollow ? hollowWinSentence : (row?.sentence ?? "This result has no decision."),
    spoken.length,
  );
  // What may not be shown yet is not said either.
  if (arm && isVeiled(experiment, readout, arm)) {
    const veiled = template
      .replace("{primary} is up {lift}", "{primary} looks better")
      .replace(" ({low} to {high})", "");
    return { sentence: fill(veiled), nextStep: fill(row?.nextStep ?? ""), row };
  }
  const goesDown = arm?.primary.error === undefined && (arm?.primary.diff ?? 0) < 0;
  return {
    sentence: fill(goesDown ? template.replace("{primary} is up {lift}", "{primary} is down {lift}") : template),
    nextStep: fill(row?.nextStep ?? ""),
    row,
  };
}

/** The guardrails a sentence speaks of, experience before others, the worst against its margin first. */
function spokenOf(arm: ArmReadout, hollow: boolean, row: number): GuardrailReadout[] {
  const states: readonly GuardrailState[] = hollow ? ["breach", "harm"] : (statesOfRow[row] ?? []);
  const weight = (guardrail: GuardrailReadout) =>
    (isExperienceFamily(guardrail.family) ? 1e6 : 0) +
    (guardrail.error === undefined && guardrail.margin ? Math.abs(guardrail.diff) / guardrail.margin : 0);
  return arm.guardrails.filter(({ state }) => states.includes(state)).toSorted((a, b) => weight(b) - weight(a));
}

function wordsFor(
  experiment: Experiment,
  readout: ExperimentReadout,
  metrics: Metrics,
  arm: ArmReadout | undefined,
  spoken: readonly GuardrailReadout[],
  hollow: boolean,
) {
  const nameOf = (id: string) => metrics.get(id)?.name ?? id;
  const primary = arm?.primary;
  const [first, ...others] = spoken;
  const named = first
    ? withOthers(hollow ? withFigures(nameOf(first.metricId), first) : nameOf(first.metricId), others)
    : null;
  const active = experiment.arms.filter(({ weight }) => weight > 0);
  const total = active.reduce((sum, { exposed }) => sum + (exposed ?? 0), 0);
  const weights = active.reduce((sum, { weight }) => sum + weight, 0);
  const smallest = active.length > 0 ? Math.min(...active.map(({ exposed }) => exposed ?? 0)) : 0;
  const plan = experiment.plannedPerArm;
  const shares = (of: (at: (typeof active)[number]) => number, sum: number) =>
    active.map((at) => (sum > 0 ? percentWords(of(at) / sum) : "an unknown share")).join(" / ");
  const split = readout.reason === "SRM";
  return {
    primary: primary?.metricId ? nameOf(primary.metricId) : "the primary measure",
    ...primaryWords(primary),
    guardrail: named ?? "a guardrail",
    margin: first?.margin ? changeWords(first.margin, first.type) : "margin",
    days: readout.days === null ? "an unknown number" : String(readout.days),
    minDays: experiment.minDays === null ? "the minimum" : String(experiment.minDays),
    observed: split ? shares(({ exposed }) => exposed ?? 0, total) : countWords(smallest),
    planned: split ? shares(({ weight }) => weight, weights) : plan === null ? "an unset number of" : countWords(plan),
    missing: plan === null ? "an unknown number" : countWords(Math.max(0, plan - smallest)),
    minEffect: experiment.minEffectRelative === null ? "effect" : percentWords(experiment.minEffectRelative),
    field: invalidatingWords(experiment.amendments) ?? "part of the plan",
  };
}

function primaryWords(primary: ArmReadout["primary"] | undefined) {
  if (primary === undefined || primary.error !== undefined) return { lift: "an unknown amount" };
  const { decisionScale, lift, liftLow, liftHigh, diff, diffLow, diffHigh, type } = primary;
  const size = lift === null ? changeWords(diff, type) : percentWords(Math.abs(lift));
  if (decisionScale === "lift" && liftLow !== null && liftHigh !== null) {
    const limit = (at: number) => signedWords(percentWords(Math.abs(at)), at);
    return { lift: size, low: limit(liftLow), high: limit(liftHigh) };
  }
  const limit = (at: number) => signedWords(changeWords(at, type), at);
  return { lift: size, low: limit(diffLow), high: limit(diffHigh) };
}

function withFigures(name: string, guardrail: GuardrailReadout): string {
  if (guardrail.error !== undefined) return name;
  const { control, treatment, type }: GuardrailFigures = guardrail;
  return `${name}, ${valueWords(control, type)} to ${valueWords(treatment, type)},`;
}

/** The verbs of a template for one guardrail or several. */
function inNumber(template: string, guardrails: number): string {
  return guardrails > 1 ? template.replace("{guardrail} is ", "{guardrail} are ") : template;
}

function withOthers(first: string, others: readonly GuardrailReadout[]): string {
  if (others.length === 0) return first;
  return `${first} and ${others.length === 1 ? "one more measure" : `${others.length} more measures`}`;
}
