import { quarterInWords } from "../quarters";
import type { PressureAt } from "./message-pressure-by-quarter";

type NamedRow = { readonly audience: string; readonly channel: string; readonly at: readonly PressureAt[] };

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const when = (quarter: string | null) => (quarter === null ? "now" : `in ${quarterInWords(quarter)}`);

/** "1.4 a week over what we allow." Touches per person per week, one decimal; below one as exact as it is known. */
export const excessInWords = (excess: number): string =>
  `${excess < 1 ? excess : excess.toFixed(1)} a week over what we allow`;

/** What matters about contact pressure: who hears too much, how much and when; and what the plan does to it. */
export function pressureSentence(rows: readonly NamedRow[]): string {
  if (rows.length === 0) return "No message of a known frequency is aimed at anybody yet.";
  const over = rows.flatMap((row) => row.at.filter((at) => at.over).map((at) => ({ ...row, ...at })));
  if (over.length === 0) return "Nobody hears from us more often than we allow, now or in any quarter of the plan.";
  const worst = over.reduce((most, each) => (each.excess > most.excess ? each : most));
  const pairs = rows.filter(({ at }) => at.some((each) => each.over));
  const first = `${worst.audience} get ${excessInWords(worst.excess)} by ${worst.channel.toLocaleLowerCase("en")} ${when(worst.quarter)}.`;
  const more =
    pairs.length > 1
      ? ` ${counted(pairs.length - 1, "other pair", "other pairs")} of audience and channel go over too.`
      : "";
  const healed = pairs.filter(({ at }) => !at.at(-1)?.over).length;
  const plan =
    healed === pairs.length
      ? " The plan ends it."
      : healed > 0
        ? ` The plan ends ${healed} of ${pairs.length}.`
        : " Nothing in the plan ends it.";
  return `${first}${more}${plan}`;
}
