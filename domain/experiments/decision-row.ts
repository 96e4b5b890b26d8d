import table from "@/content/decision_table.json";
import type { TestDecision } from "./decide";

/** A row of the decision table: when it applies, and the words for marketers with {placeholders}. */
export type DecisionRow = (typeof table.rows)[number];

/** The row that gives a decision for a reason; rows with two reasons are found by either. Null for an unknown pair. */
export function decisionRowOf(decision: TestDecision, reason: string): DecisionRow | null {
  const reasons = (row: DecisionRow) => row.reason.split(/\W+/);
  return table.rows.find((row) => row.decision === decision && reasons(row).includes(reason)) ?? null;
}

/** The sentence shown in place of the row's when a commercial win harms the experience. */
export const hollowWinSentence = table.hollowWinSentence;
