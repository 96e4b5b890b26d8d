import content from "@/content/rules.json";
import type { FindingKind, RuleArea } from "./rule-areas";

export type Severity = "error" | "warning" | "info";

/** A rule in words, as shipped. */
export type Rule = {
  readonly id: string;
  readonly area: RuleArea;
  readonly severity: Severity;
  readonly hardStop: boolean;
  readonly scope: "workspace" | "export";
  readonly entityType: FindingKind;
  readonly when: string;
  readonly message: string;
  readonly suggestedFix: string;
  readonly evidence: readonly string[];
};

export const rules: ReadonlyMap<string, Rule> = new Map((content.rules as Rule[]).map((rule) => [rule.id, rule]));
