import table from "@/content/decision_table.json";
import type { LibraryMetric } from "../metrics/library";
import { isExperienceFamily, type TestDecision } from "./decide";
import { decisionRowOf } from "./decision-row";
import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentReadout, GuardrailReadout } from "./experiment-readout";
import { countWords, ranWords } from "./figure-words";
import type { GuardrailState, PrimaryState } from "./guardrail-state";

/** A row of the decision table beside one treatment. */
export type RuleRow = {
  /** 1 to 18, in the order in which they are tried. */
  readonly order: number;
  /** When it applies, in a marketer's words, then in those of the table. */
  readonly rule: string;
  readonly when: string;
  readonly decision: TestDecision;
  /** Rows behind the one that fits are never reached. */
  readonly state: "passed" | "fits" | "not_reached";
  /** Why it does not fit, in a sentence; null for the row that fits and those behind it. */
  readonly why: string | null;
};

const rules: Readonly<Record<number, string>> = {
  1: "People were put into an arm that should have had none.",
  2: "The split between the arms has not been checked.",
  3: "The split looks wrong, and chance does not explain it.",
  4: "What the result rests on was changed after the start.",
  5: "Any guardrail beyond its limit stops the test, whatever it sells.",
  6: "The main measure wins and a guardrail got worse: redesign.",
  7: "A guardrail got worse and nothing was won: stop.",
  8: "The main measure got worse: stop.",
  9: "A win before the shortest run is over: wait.",
  10: "A win, and nobody measured the experience.",
  11: "A win before the planned size, in a test that is read once.",
  12: "A win, a guardrail not yet shown to be safe, and people still missing.",
  13: "A win at the planned size, and a guardrail that could still be worse than we accept.",
  14: "A win, and every guardrail shown to be safe.",
  15: "No win, and the planned size or the shortest run is not reached.",
  16: "No win, but customers are better off and no guardrail is left open.",
  17: "Even at best the change is too small to be worth it.",
  18: "Nothing above fits.",
};

/** When a row applies in the technical words: what is computed, and against what. */
const conditions: Readonly<Record<number, string>> = {
  1: "people were counted in an arm whose planned weight is 0",
  2: "the split has no p: counts of people are missing, or an arm expects fewer than 8",
  3: "p of the split is below 0.001",
  4: "the primary, its direction, a margin, the planned size or the minimum days changed after the start",
  5: "a guardrail is in breach",
  6: "a guardrail shows harm and the primary wins",
  7: "a guardrail shows harm",
  8: "the primary loses",
  9: "the primary wins, and fewer days passed than the minimum",
  10: "the primary wins, and no guardrail is about the experience or trust",
  11: "the primary wins in a fixed analysis whose planned size is not reached",
  12: "the primary wins, a guardrail is inconclusive, and the planned size is not reached",
  13: "the primary wins, and a guardrail is inconclusive at the planned size",
  14: "the primary wins",
  15: "the primary does not win, and the planned size or the minimum days are not reached",
  16: "the primary does not win, a guardrail of the experience or trust improved, and none is inconclusive",
  17: "the primary does not win, and its whole interval lies below the smallest change worth detecting",
  18: "in every other case",
};

/** The rule of a row in a marketer's words. */
export const ruleInWords = (order: number): string => rules[order] ?? "";

type Metrics = ReadonlyMap<string, Pick<LibraryMetric, "name">>;
type Setting = { readonly metrics: Metrics; readonly minDays: number };

/**
 * The whole decision table beside one treatment: the row that decided, and for each row before it why it does not fit.
 * Statistics, section 10.
 *
 * @param minDays the shortest run in days, where the test does not say it itself
 */
export function ruleRows(
  experiment: Experiment,
  readout: ExperimentReadout,
  arm: ArmReadout,
  setting: Setting,
): RuleRow[] {
  const decided = decisionRowOf(arm.decision, arm.reason)?.order ?? table.rows.length;
  const why = reasonsAgainst(experiment, readout, arm, setting);
  return table.rows.map(({ order, decision }) => ({
    ...{ order, when: conditions[order] ?? "", rule: ruleInWords(order), decision: decision as TestDecision },
    state: order < decided ? "passed" : order === decided ? "fits" : "not_reached",
    why: order < decided ? (why[order] ?? "It does not apply here.") : null,
  }));
}

/** By row why it does not fit; null where nothing speaks against it. */
function reasonsAgainst(
  experiment: Experiment,
  { srm, days, plannedReached, analysis }: ExperimentReadout,
  { primary, guardrails }: ArmReadout,
  { metrics, minDays: usualDays }: Setting,
): Readonly<Record<number, string | null>> {
  const { state } = primary;
  const name = primary.metricId === null ? "The main measure" : (metrics.get(primary.metricId)?.name ?? "It");
  const minDays = experiment.minDays ?? usualDays;
  const longEnough = days !== null && days >= minDays;
  const noWin = state === "win" ? null : `${name} did not win: ${stateWords[state]}.`;
  const split = srm.p === null ? null : `It was checked: p is ${srm.p < 0.001 ? "below 0.001" : srm.p.toFixed(3)}.`;
  const experience = guardrails.filter(({ family }) => isExperienceFamily(family));
  const none = (of: GuardrailState, words: string) => (guardrails.some((each) => each.state === of) ? null : words);
  const improved = experience.some((each) => each.state === "improved");
  const isOpen = none("inconclusive", "No guardrail is left open.");
  const ranFor = days === null ? "How long it ran is not known." : `It ran ${ranWords(days, minDays)}.`;
  const size = plannedReached ? "The planned size is reached." : null;
  return {
    1: experiment.arms.some(({ weight, exposed }) => weight === 0 && (exposed ?? 0) > 0)
      ? null
      : "Everybody went where they should.",
    2: split,
    3: srm.p !== null ? `The split looks right: p is ${srm.p.toFixed(3)}.` : null,
    4: experiment.planAmended ? null : "What the result rests on is as it was at the start.",
    5: none("breach", `No guardrail is beyond its limit${allOf(guardrails, metrics)}.`),
    6: none("harm", "No guardrail shows harm.") ?? noWin,
    7: none("harm", "No guardrail shows harm."),
    8: state === "loss" ? null : `${name} did not get worse: ${stateWords[state]}.`,
    9: noWin ?? (longEnough ? ranFor : null),
    10: noWin ?? (experience.length > 0 ? `The experience was measured ${timesOf(experience.length)}.` : null),
    11: noWin ?? (analysis === "fixed" ? size : "It may be read at every look."),
    12: noWin ?? isOpen ?? size,
    13: noWin ?? isOpen,
    14: noWin,
    15: plannedReached && longEnough ? `The planned size is reached. ${ranFor}` : null,
    16: improved
      ? none("inconclusive", "") === null
        ? "A guardrail is left open."
        : null
      : "No measure of the experience clearly improved.",
    17: state === "negligible" ? null : `${name} may still change by enough to matter.`,
    18: null,
  };
}

const stateWords: Readonly<Record<PrimaryState, string>> = {
  win: "it is better",
  loss: "it is worse",
  negligible: "no change worth having",
  flat: "no clear change",
};
const guardrailWords: Readonly<Record<GuardrailState, string>> = {
  improved: "improved",
  safe: "safe",
  tolerated: "tolerated",
  inconclusive: "not known yet",
  harm: "worse",
  breach: "beyond its limit",
};

function allOf(guardrails: readonly GuardrailReadout[], metrics: Metrics): string {
  const words = guardrails.map(
    ({ metricId, state }) => `${metrics.get(metricId)?.name ?? metricId}: ${guardrailWords[state]}`,
  );
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

const timesOf = (count: number): string => (count === 1 ? "once" : `by ${countWords(count)} measures`);
