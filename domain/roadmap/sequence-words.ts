import { rounded } from "../rounding";
import type { RunOptions, RunProgress, RunResult } from "./plan-run";
import type { PlanResult } from "./sequencer/plan-roadmap";
import { counted, grouped } from "./wording";

/** How a worth is said: points as a number, money with its sign. */
export type WorthWords = { readonly unit: RunResult["unit"]; readonly sign: string };

/** "3,211 points", "£1,204,000". */
export function worthInWords(worth: number, { unit, sign }: WorthWords): string {
  const whole = grouped(Math.abs(rounded(worth, 0)));
  const minus = worth < -0.5 ? "−" : "";
  return unit === "points" ? `${minus}${whole} points` : `${minus}${sign}${whole}`;
}

type Bounded = Pick<PlanResult, "objective" | "upperBound">;

/**
 * The part of the best possible that a plan reaches at least, in percent, never rounded up; null when nothing is proved
 * or what is counted is not above 0.
 */
export function provedShare({ objective, upperBound }: Bounded): number | null {
  if (objective === null || upperBound === null || objective <= 0 || upperBound <= 0) return null;
  return Math.floor((Math.min(1, objective / upperBound) + 1e-12) * 1_000) / 10;
}

/** How good a plan is known to be, in a sentence or two. */
export function proofSentence({
  proof,
  objective,
  upperBound,
  gap,
}: Bounded & Pick<PlanResult, "proof" | "gap">): string {
  if (proof === "proved") return "Proved: no other order is worth more.";
  const share = provedShare({ objective, upperBound });
  if (share === null)
    return proof === "none" || gap === null
      ? "How far it is from the best possible is not proved."
      : "A bound is proved, but not as a share: what is counted is not above nothing.";
  const weak =
    share < 99
      ? " In our tests most such plans were within a few percent of it: much of the distance is in the proof, not in the plan."
      : "";
  return `At least ${share} % of the best possible, proved.${weak}`;
}

export const stageWords: Readonly<Record<RunProgress["stage"], string>> = {
  waiting: "Waits for its turn",
  relaxing: "Working out what no order can exceed",
  searching: "Looking for better orders",
  proving: "Proving how good the order is",
};

/** What a run has reached and how good that is known to be. */
export function progressSentence(
  { objective, upperBound }: Pick<RunProgress, "objective" | "upperBound">,
  words: WorthWords,
): string {
  if (objective === null) return "No order found yet.";
  const share = provedShare({ objective, upperBound });
  const known = share === null ? "" : `, at least ${share} % of the best possible, proved`;
  return `Reached so far: ${worthInWords(objective, words)}${known}.`;
}

export type HeadlineFacts = {
  readonly now: number;
  readonly after: number;
  readonly moves: number;
  readonly leftOut: number;
  readonly items: number;
  /** Limits of people, money, dates or order that the plan breaks as it stands. */
  readonly broken: number;
};

/** What the order found does to the plan, in one sentence, and whether the plan as it stands could be had at all. */
export function headlineSentence(
  { now, after, moves, leftOut, items, broken }: HeadlineFacts,
  words: WorthWords,
): string {
  const from = worthInWords(now, words);
  const to = worthInWords(after, words);
  if (moves === 0 && broken === 0) return `The plan already stands in this order, worth ${to}.`;
  const change = now > 0 ? ` (${signed(rounded(((after - now) / now) * 100, 1))} %)` : "";
  const out = leftOut === 0 ? "" : `, ${leftOut} ${leftOut === 1 ? "finds" : "find"} no place`;
  const how = `${moves} of ${counted(items, "initiative")} ${moves === 1 ? "moves" : "move"}${out}`;
  if (broken === 0) return `Worth ${to} instead of ${from}${change}: ${how}.`;
  return `As it stands the plan breaks ${counted(broken, "limit")} of people, money or order, so its ${from} cannot be had. This order keeps to all of them and is worth ${to}: ${how}.`;
}

const signed = (number: number) => `${number > 0 ? "+" : number < 0 ? "−" : ""}${grouped(Math.abs(number))}`;

export type SettingFacts = {
  readonly unit: RunResult["unit"];
  /** As a fraction a year. */
  readonly discountRate: number;
  readonly quartersBeyond: number;
  readonly heldBackPct: number | null;
  /** Nobody set another rate or time for this workspace. */
  readonly isOurs: boolean;
};

/** What is looked for, what it is counted in, and what every order found keeps to. */
export function settingSentences({ unit, discountRate, quartersBeyond, heldBackPct, isOurs }: SettingFacts): string[] {
  const counts =
    unit === "money"
      ? "margin less cost"
      : "priority points a quarter, because not every use case has a margin of its own";
  const held = heldBackPct ? `, of which ${heldBackPct} % are held back for iteration` : "";
  return [
    `Looks for the order of the work that has not begun that is worth most: ${counts}, until ${counted(quartersBeyond, "quarter")} after the plan, discounted at ${rounded(discountRate * 100, 1)} % a year (${isOurs ? "our defaults" : "as set for this workspace"}).`,
    `It keeps to people and money${held}, to dates, pins and what waits for what; what harms too much is left out whatever it is worth, and up to 0.5 % of the value may go into starting foundations before the last moment (our default).`,
  ];
}

/** What was asked, in a few words. */
export const optionsInWords = ({ keep, calm, proofSeconds }: RunOptions): string =>
  [
    keep === "everything" ? "everything stays in" : "fixes, stops and tests stay in",
    calm ? "moves as little as it must" : "free to move",
    `${proofSeconds} seconds of proof`,
  ].join(", ");
