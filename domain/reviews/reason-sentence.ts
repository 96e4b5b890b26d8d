import { monthWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { moneyWords } from "../ledger/money-words";
import type { GroundTest } from "./review-ground";

type Ground = {
  readonly test: GroundTest | null;
  readonly hardStops: readonly string[];
  readonly useCaseId: string;
  readonly derived: DerivedWorkspace;
};

/** Why the rules suggest what they suggest, in a sentence with its figures; the code itself where it is not known. */
export function reasonSentence(reason: string, ground: Ground): string {
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
      return "Everybody has it: it goes on while nothing speaks against it.";
    case "NO_EVIDENCE":
      return "No test that counts and no return says yet whether it works.";
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

function unearnedSentence({ useCaseId, derived: { file, returns, unearned } }: Ground): string {
  const lines = file.returns.flatMap((line, at) => {
    const computed = returns[at];
    return line.useCaseId === useCaseId && unearned.has(line.id) && computed ? [computed.toDate] : [];
  });
  const currency = file.workspace.currency ?? "EUR";
  const sum = (of: (line: { cost: number; margin: number }) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const words = (amount: number) => moneyWords(amount, currency);
  return `Past the time it may take it earned ${words(sum(({ margin }) => margin))} and cost ${words(sum(({ cost }) => cost))}; no test shows a better experience.`;
}
