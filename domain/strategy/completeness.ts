import content from "@/content/strategy.json";
import { daysBetween } from "../days";
import type { Parameters } from "../settings";
import type { CompletenessSetting } from "./check-tests";
import { checkTests } from "./check-tests";
import { whatToDo } from "./what-to-do";

export const strategyStatuses = ["ad_hoc", "draft", "working", "reviewed"] as const;
export type StrategyStatus = (typeof strategyStatuses)[number];

export type CompletenessCheck = {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly critical: boolean;
  readonly passed: boolean;
  /** One sentence: how to pass it. */
  readonly toDo: string;
};

export type Completeness = {
  /** Sum of the weights of the checks that pass, 0 to 100. */
  readonly completeness: number;
  readonly status: StrategyStatus;
  readonly checks: readonly CompletenessCheck[];
  readonly failed: readonly string[];
  readonly criticalFailed: readonly string[];
};

/** The checks of the strategy page and its status (formula 28). A missing field fails its check. */
export function completenessOf(setting: CompletenessSetting, parameters: Parameters["completeness"]): Completeness {
  const checks = content.checks.map(({ id, label, weight, critical }) => ({
    id,
    label,
    weight,
    critical,
    passed: checkTests[id]?.(setting) ?? false,
    toDo: whatToDo[id] ?? label,
  }));
  const completeness = checks.reduce((sum, check) => sum + (check.passed ? check.weight : 0), 0);
  const failed = checks.filter((check) => !check.passed);
  const failedIds = failed.map((check) => check.id);
  const criticalFailed = failed.filter((check) => check.critical).map((check) => check.id);
  const status = statusOf(completeness, failedIds, criticalFailed, setting, parameters);
  return { completeness, status, checks, failed: failedIds, criticalFailed };
}

function statusOf(
  completeness: number,
  failed: readonly string[],
  criticalFailed: readonly string[],
  { strategy, today }: CompletenessSetting,
  { adHocBelow, workingFrom, signOffDays, reviewedSelfRating }: Parameters["completeness"],
): StrategyStatus {
  if (completeness < adHocBelow || failed.includes("SC-01")) return "ad_hoc";
  if (completeness < workingFrom || criticalFailed.length > 0) return "draft";
  const signedOffAt = strategy?.signedOffAt ?? null;
  if (signedOffAt === null || (strategy?.selfRating ?? 0) < reviewedSelfRating) return "working";
  const age = daysBetween(signedOffAt, today);
  return age >= 0 && age <= signOffDays ? "reviewed" : "working";
}
