import content from "@/content/rule_reasons.json";
import type { Parameters } from "../settings";

const reasons: Readonly<Record<string, string>> = content.reasons;
const percent = (share: number) => `${Math.round(share * 1_000) / 10}%`;

/** When a rule fires, as a sentence, with the thresholds of the workspace; empty for an unknown rule. */
export function ruleReason(ruleId: string, parameters: Parameters): string {
  const thresholds: Readonly<Record<string, number | string>> = {
    ...parameters.ruleThresholds,
    expectedLiftMax: percent(parameters.ruleThresholds.expectedLiftMax),
    segmentMinShare: percent(parameters.test.segmentMinShare),
    srmAlpha: parameters.test.srmAlpha,
    responseAlpha: parameters.test.responseAlpha,
    spendBenchmarkPct: `${parameters.spendBenchmarkPct}%`,
    planLookaheadQuarters: parameters.planLookaheadQuarters,
    workingFrom: parameters.completeness.workingFrom,
    ageing: parameters.evidenceAgeYears.ageing,
  };
  return (reasons[ruleId] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(thresholds[name] ?? name));
}
