import { listed, monthWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { moneyWords } from "../ledger/money-words";
import type { GroundTest } from "./review-ground";
import type { ReviewDecision } from "./review-words";
import { lookFirst } from "./speaks-against";

type Ground = {
  readonly test: GroundTest | null;
  readonly hardStops: readonly string[];
  readonly useCaseId: string;
  readonly derived: DerivedWorkspace;
  /** The review that changed or ended it after the latest test. */
  readonly answer: object | null;
  /** What speaks against going on, as parts of a sentence. */
  readonly against: readonly string[];
};

/**
 * Why the rules suggest what they suggest, in a sentence with its figures (the code itself where it is not known). Where
 * they suggest to go on and something speaks against it, that follows: the rule stands, but nobody overlooks the harm.
 */
export function reasonSentence(decision: ReviewDecision, reason: string, ground: Ground): string {
  const said = why(reason, ground);
  const look = lookFirst(decision);
  if (look === "" || ground.against.length === 0) return said;
  return `${said} But ${listed(ground.against)}: ${look}.`;
}

function why(reason: string, ground: Ground): string {
  const { test, hardStops, derived } = ground;
  const told = test ? `“${test.name}”: ${test.sentence}` : "";
  switch (reason) {
    case "HARD_STOP":
      return `Blocked: ${hardStops.join(" ")}`;
    case "TEST_HARM":
    case "TEST_STOP":
    case "TEST_SHIP":
    case "TEST_CX_GAIN":
    case "TEST_OPEN":
      return told;
    case "REPLICATE_FIRST":
      return `A surprising win is repeated before it is scaled. ${told}`;
    case "PARADOX_TWO_MONTHS":
      return `Sales rose while experience fell in ${pairOf(derived)}, and this changed shortly before.`;
    case "NO_RETURN_BY_HORIZON":
      return unearnedSentence(ground);
    case "RISK_SEVERE":
      return "Its creepiness or regret is severe: no value makes up for that.";
    case "WITHIN_HORIZON":
      return "It is still inside the time it may take: too early to judge it by money.";
    case "TABLE_STAKES":
      return ground.against.length > 0
        ? "Everybody has it."
        : "Everybody has it: it goes on while nothing speaks against it.";
    case "NO_EVIDENCE":
      return unprovedSentence(ground);
    default:
      return reason;
  }
}

function pairOf({ months }: DerivedWorkspace): string {
  return months
    .slice(-2)
    .map(({ month }) => monthWords(month))
    .join(" and ");
}

function unearnedSentence(ground: Ground): string {
  const { unearned } = ground.derived;
  return `Past the time it may take it ${earnedWords(ground, (id) => unearned.has(id))}; no test shows a better experience.`;
}

/** No rule before fits: an answered test says nothing about what came after it, and money alone is no test. */
function unprovedSentence(ground: Ground): string {
  const { test, answer, useCaseId, derived } = ground;
  if (test && answer)
    return `“${test.name}” was answered by a change; nothing that counts says yet whether the change works.`;
  if (test) return `“${test.name}”: ${test.sentence}`;
  const hasEarned = derived.file.returns.some(
    (line, at) => line.useCaseId === useCaseId && derived.returns[at]?.horizonState === "past",
  );
  if (!hasEarned) return "No test that counts and no return says yet whether it works.";
  return `So far it ${earnedWords(ground, () => true)}, but no test that counts says what it does to customers.`;
}

function earnedWords({ useCaseId, derived: { file, returns } }: Ground, isMeant: (lineId: string) => boolean): string {
  const lines = file.returns.flatMap((line, at) => {
    const computed = returns[at];
    return line.useCaseId === useCaseId && isMeant(line.id) && computed ? [computed.toDate] : [];
  });
  const words = (of: "cost" | "margin") =>
    moneyWords(
      lines.reduce((sum, line) => sum + line[of], 0),
      file.workspace.currency ?? "EUR",
    );
  return `earned ${words("margin")} and cost ${words("cost")}`;
}
