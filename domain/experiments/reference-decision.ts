import type { MetricFamily } from "../enums";
import { metricFamilies } from "../enums";
import type { Parameters } from "../settings";
import { decide, type GuardrailEvidence } from "./decide";
import type { GuardrailState } from "./guardrail-state";
import { directionIn, type Given, isGiven, maybeNumber, objectsOf } from "./reference-given";

const states: readonly string[] = [
  "improved",
  "safe",
  "tolerated",
  "inconclusive",
  "harm",
  "breach",
] satisfies GuardrailState[];

/**
 * The decision rule on the input of a reference case; missing values as in statistics, section 10: family commercial for the
 * primary and cx for a guardrail, analysis sequential, other flags false.
 */
export function decisionFor(given: Given, parameters: Parameters): Readonly<Record<string, unknown>> {
  const primary = isGiven(given["primary"]) ? given["primary"] : {};
  const decided = decide(
    {
      primary: {
        low: maybeNumber(primary, "ci_low"),
        high: maybeNumber(primary, "ci_high"),
        minEffect: maybeNumber(primary, "min_effect"),
        direction: directionIn(primary),
        family: familyIn(primary, "commercial"),
        lift: maybeNumber(primary, "lift"),
      },
      guardrails: objectsOf(given, "guardrails").map(guardrailIn),
      srmP: maybeNumber(given, "srm_p"),
      unexpectedTraffic: given["unexpected_traffic"] === true,
      planAmended: given["plan_amended"] === true,
      plannedReached: given["planned_n_reached"] === true,
      days: maybeNumber(given, "days"),
      minDays: maybeNumber(given, "min_days") ?? parameters.test.minDays,
      analysis: given["analysis"] === "fixed" ? "fixed" : "sequential",
      isReplication: given["is_replication"] === true,
      segments: objectsOf(given, "segments").map((segment) => ({
        share: maybeNumber(segment, "share"),
        state: stateIn(segment),
      })),
      tinyPFewSuccesses: given["tiny_p_few_successes"] === true,
      smallCounts: given["small_counts"] === true,
    },
    parameters.test,
  );
  const { decision, reason, primary: state, guardrails, hollowWin, flags } = decided;
  return { decision, reason, primary: state, guardrails, hollow_win: hollowWin, flags };
}

function guardrailIn(given: Given): GuardrailEvidence {
  return {
    interval: { low: maybeNumber(given, "ci_low"), high: maybeNumber(given, "ci_high") },
    gain: { low: maybeNumber(given, "gain_ci_low"), high: maybeNumber(given, "gain_ci_high") },
    margin: maybeNumber(given, "margin"),
    direction: directionIn(given),
    family: familyIn(given, "cx"),
    responseImbalance: given["response_imbalance"] === true,
  };
}

function familyIn({ family }: Given, missing: MetricFamily): MetricFamily {
  return metricFamilies.find((known) => known === family) ?? missing;
}

function stateIn({ state }: Given): GuardrailState {
  return states.includes(String(state)) ? (state as GuardrailState) : "inconclusive";
}
