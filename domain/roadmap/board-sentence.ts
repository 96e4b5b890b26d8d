import { quarterInWords } from "../quarters";

const numberWords = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const said = (count: number) => numberWords[count] ?? String(count);
const some = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${said(count)} ${count === 1 ? one : many}`];

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** More of them are counted, not named. */
const mostNamed = 2;

export type BoardState = {
  readonly items: number;
  /** YYYY-Qn of the last quarter shown. */
  readonly lastQuarter: string | null;
  /** Items that start before what they need is in place. */
  readonly startTooEarly: number;
  readonly quartersOver: number;
  readonly quartersOverBudget: number;
  /** Names of the live use cases with a high or severe risk, or blocked. */
  readonly liveHarm: readonly string[];
  /** Names of the use cases that a reviewer keeps from going live. */
  readonly blocked: readonly string[];
};

/** The one sentence above the board: how much is planned, and what is wrong with it. */
export function boardSentence({
  items,
  lastQuarter,
  startTooEarly,
  quartersOver,
  quartersOverBudget,
  liveHarm,
  blocked,
}: BoardState): string {
  if (items === 0) return "Nothing is planned yet.";
  const until = lastQuarter === null ? "" : ` to ${quarterInWords(lastQuarter)}`;
  const planned = `${items} ${items === 1 ? "item" : "items"}${until}.`;
  const wrong = [
    ...some(startTooEarly, "item starts before it is ready", "items start before they are ready"),
    ...some(quartersOver, "quarter is over capacity", "quarters are over capacity"),
    ...some(quartersOverBudget, "quarter is over budget", "quarters are over budget"),
    ...some(liveHarm.length, "live bet may harm customers", "live bets may harm customers"),
  ].join(", ");
  const named = (names: readonly string[]) => (names.length <= mostNamed ? `: ${names.join(", ")}` : "");
  const [held] = some(blocked.length, "item is blocked by a reviewer", "items are blocked by a reviewer");
  const kept = held ? ` ${capital(held)}${named(blocked)}.` : "";
  if (wrong === "") return `${planned} Everything starts ready and every quarter fits its capacity.${kept}`;
  return `${planned} ${capital(wrong)}${liveHarm.length > 0 ? named(liveHarm) : ""}.${kept}`;
}
