import type { MetricFamily } from "../enums";
import type { Parameters } from "../settings";
import { type GuardrailState, guardrailState, type Limits, type PrimaryState, primaryState } from "./guardrail-state";
import type { Direction } from "./noninferiority";

export type TestDecision = "ship" | "continue_as_cx_investment" | "iterate" | "keep_running" | "stop" | "invalid";

export type TestFlag =
  | "REPLICATE_FIRST"
  | "TWYMAN"
  | "SEGMENT_HARM"
  | "NO_CX_GUARDRAIL"
  | "MARGIN_MISSING"
  | "RESPONSE_IMBALANCE"
  | "SMALL_COUNTS";

export type GuardrailEvidence = {
  interval: Limits;
  /** Two-sided interval corrected for the number of experience guardrails; null limits when there is none. */
  gain: Limits;
  margin: number | null;
  direction: Direction;
  family: MetricFamily;
  responseImbalance: boolean;
};

/** All that decides about one treatment. Intervals in the unit of their comparison, lift and shares as fractions. */
export type Evidence = {
  primary: Limits & {
    minEffect: number | null;
    direction: Direction;
    family: MetricFamily;
    lift: number | null;
  };
  guardrails: readonly GuardrailEvidence[];
  /** Null = the split was not checked. */
  srmP: number | null;
  unexpectedTraffic: boolean;
  planAmended: boolean;
  plannedReached: boolean;
  /** Null = unknown, which is never enough. */
  days: number | null;
  minDays: number;
  analysis: "fixed" | "sequential";
  isReplication: boolean;
  segments: readonly { share: number | null; state: GuardrailState }[];
  tinyPFewSuccesses: boolean;
  smallCounts: boolean;
};

export type Decided = {
  decision: TestDecision;
  reason: string;
  /** Order of the row of the decision table that matched, 1 to 18. */
  row: number;
  primary: PrimaryState;
  guardrails: GuardrailState[];
  hollowWin: boolean;
  /** In alphabetical order. */
  flags: TestFlag[];
};

/** Thresholds on lifts and shares allow this much rounding; interval limits are compared exactly. */
const slack = 1e-9;

/**
 * The decision about one treatment: the first row of the decision table that matches, with the states it rests on, the
 * hollow win and the flags. Statistics, section 10; sentences in `content/decision_table.json`. Pre-registered and total:
 * every evidence gets a decision, and missing evidence never ships.
 */
export function decide(evidence: Evidence, thresholds: Parameters["test"]): Decided {
  const { primary } = evidence;
  const state = primaryState(primary, primary.minEffect, primary.direction);
  const guardrails = evidence.guardrails.map(guardrailState);
  const experience = evidence.guardrails.map(({ family }) => isExperienceFamily(family));
  const matched = rowOf(evidence, thresholds, state, guardrails, experience);
  const hurt = guardrails.some((guardrail, at) => experience[at] && (guardrail === "harm" || guardrail === "breach"));
  const valid = matched.decision !== "invalid";
  return {
    ...matched,
    primary: state,
    guardrails,
    hollowWin: valid && state === "win" && !isExperienceFamily(primary.family) && hurt,
    flags: flagsOf(evidence, thresholds, valid, state, experience),
  };
}

type Row = { row: number; decision: TestDecision; reason: string };

function rowOf(
  evidence: Evidence,
  thresholds: Parameters["test"],
  primary: PrimaryState,
  guardrails: readonly GuardrailState[],
  experience: readonly boolean[],
): Row {
  const { srmP, days, minDays, plannedReached } = evidence;
  const wins = primary === "win";
  const longEnough = days !== null && days >= minDays;
  const any = (state: GuardrailState) => guardrails.includes(state);
  const onExperience = (state: GuardrailState) => guardrails.some((one, at) => one === state && experience[at]);
  const named = (state: GuardrailState, reason: string) => `${onExperience(state) ? "CX" : "GUARDRAIL"}_${reason}`;

  if (evidence.unexpectedTraffic) return { row: 1, decision: "invalid", reason: "UNEXPECTED_TRAFFIC" };
  if (srmP === null) return { row: 2, decision: "invalid", reason: "SRM_NOT_CHECKED" };
  if (srmP < thresholds.srmAlpha) return { row: 3, decision: "invalid", reason: "SRM" };
  if (evidence.planAmended) return { row: 4, decision: "invalid", reason: "PLAN_AMENDED" };
  if (any("breach")) return { row: 5, decision: "stop", reason: named("breach", "BREACH") };
  if (any("harm") && wins) return { row: 6, decision: "iterate", reason: named("harm", "HARM_DESPITE_WIN") };
  if (any("harm")) return { row: 7, decision: "stop", reason: named("harm", "HARM") };
  if (primary === "loss") return { row: 8, decision: "stop", reason: "PRIMARY_LOSS" };
  if (wins && !longEnough) return { row: 9, decision: "keep_running", reason: "MIN_RUNTIME" };
  if (wins && !experience.includes(true)) return { row: 10, decision: "iterate", reason: "NO_CX_GUARDRAIL" };
  if (wins && evidence.analysis === "fixed" && !plannedReached) {
    return { row: 11, decision: "keep_running", reason: "FIXED_PLAN_NOT_REACHED" };
  }
  if (wins && any("inconclusive")) {
    const reason = named("inconclusive", "UNPROVEN");
    return plannedReached ? { row: 13, decision: "iterate", reason } : { row: 12, decision: "keep_running", reason };
  }
  if (wins) return { row: 14, decision: "ship", reason: "WIN_CX_SAFE" };
  if (!plannedReached || !longEnough) return { row: 15, decision: "keep_running", reason: "NOT_ENOUGH_DATA" };
  if (onExperience("improved") && !any("inconclusive")) {
    return { row: 16, decision: "continue_as_cx_investment", reason: "CX_GAIN_FLAT_SALES" };
  }
  if (primary === "negligible") return { row: 17, decision: "stop", reason: "NO_WORTHWHILE_EFFECT" };
  return { row: 18, decision: "iterate", reason: "INCONCLUSIVE" };
}

function flagsOf(
  evidence: Evidence,
  thresholds: Parameters["test"],
  valid: boolean,
  state: PrimaryState,
  experience: readonly boolean[],
): TestFlag[] {
  const lift = Math.abs(evidence.primary.lift ?? 0);
  const { guardrails, segments } = evidence;
  const hurtSegment = segments.some(
    ({ share, state: of }) => (share ?? 0) >= thresholds.segmentMinShare - slack && (of === "harm" || of === "breach"),
  );
  const raised: Record<TestFlag, boolean> = {
    MARGIN_MISSING: guardrails.some(({ margin }) => margin === null || !(margin > 0)),
    NO_CX_GUARDRAIL: !experience.includes(true),
    REPLICATE_FIRST: valid && state === "win" && lift > thresholds.replicateLift + slack && !evidence.isReplication,
    RESPONSE_IMBALANCE: guardrails.some(({ responseImbalance }) => responseImbalance),
    SEGMENT_HARM: valid && hurtSegment,
    SMALL_COUNTS: evidence.smallCounts,
    TWYMAN: valid && (lift >= thresholds.twymanLift - slack || evidence.tinyPFewSuccesses),
  };
  return (Object.keys(raised) as TestFlag[]).filter((flag) => raised[flag]);
}

/** Whether a family measures the experience or trust. */
export function isExperienceFamily(family: MetricFamily): boolean {
  return family === "cx" || family === "trust";
}
