import { capitalized, countOf, listed } from "../deck/deck-words";
import { moneyInWords } from "../roadmap/wording";
import type { HorizonState } from "./return-line";

export type SaidLine = {
  readonly name: string;
  readonly horizonState: HorizonState | null;
  /** It earned less than it cost in the observed quarters. */
  readonly losing: boolean;
  /** Its latest test harmed customers. */
  readonly harms: boolean;
};

/**
 * The one sentence above the returns: what was observed so far, what is past its horizon without its cost, what earned
 * by harming customers, and what is too early to judge.
 */
export function returnsSentence(
  lines: readonly SaidLine[],
  { cost, margin }: { readonly cost: number; readonly margin: number },
  sign: string,
): string {
  if (lines.length === 0) return "No cost and no margin was written down yet, so nobody can say what this earns.";
  const seen = lines.filter(({ horizonState }) => horizonState !== "not_started").length;
  if (seen === 0) return `Nothing was observed yet of ${countOf(lines.length, "line")}: all of it is expected.`;
  const past = lines.filter(({ horizonState, losing }) => horizonState === "past" && losing);
  const harmful = lines.filter(({ harms, horizonState }) => harms && horizonState !== "not_started");
  const early = lines.filter(({ horizonState }) => horizonState === "too_early");
  const parts = [
    said(past, "is past its horizon at a loss", "are past their horizon at a loss"),
    said(harmful, "harmed customers", "harmed customers"),
    said(early, "is too early to judge", "are too early to judge"),
  ].filter((part) => part !== null);
  const told = `${moneyInWords(margin, sign)} of margin for ${moneyInWords(cost, sign)} of cost so far.`;
  return parts.length === 0 ? told : `${told} ${capitalized(parts.join("; "))}.`;
}

/** Names where they are few and short enough to be read at a glance. */
function said(lines: readonly SaidLine[], one: string, many: string): string | null {
  if (lines.length === 0) return null;
  const names = listed(lines.map(({ name }) => `“${name}”`));
  const isLong = lines.length > 2 || names.length > 60;
  return `${isLong ? countOf(lines.length, "line") : names} ${lines.length === 1 ? one : many}`;
}
