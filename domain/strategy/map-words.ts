import type { Standing, StandingState } from "./map-standing";

/** How each state is said, and the mark that goes with the word. */
export const standingWords: Readonly<Record<StandingState, { readonly word: string; readonly mark: string }>> = {
  ahead: { word: "ahead", mark: "▲" },
  on_the_way: { word: "on the way", mark: "►" },
  behind: { word: "behind", mark: "▼" },
  no_value: { word: "no value yet", mark: "○" },
  no_aim: { word: "no aim yet", mark: "–" },
};

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
/** Making one takes a hundred times as long as using it. */
const moneyFormats = new Map<string, Intl.NumberFormat>();
function moneyFormat(currency: string): Intl.NumberFormat {
  const format = moneyFormats.get(currency) ?? new Intl.NumberFormat("en-GB", { style: "currency", currency });
  moneyFormats.set(currency, format);
  return format;
}

/** A value with its unit as people write it: "£3.12", "11%", "62"; `null` is "not known". */
export function figureWords(value: number | null, unit: string | null, currency: string): string {
  if (value === null) return "not known";
  if (unit === "currency" || unit === currency) return moneyFormat(currency).format(value);
  const number = plain.format(value);
  return unit === "percent" ? `${number}%` : number;
}

/** A share as "75%"; `null` is "not known". */
export function shareWords(share: number | null): string {
  return share === null ? "not known" : `${Math.round(share * 100)}%`;
}

/** Why the state is what it is, in a sentence: the way covered held against the time that has passed. */
export function standingSentence({ state, progress, elapsed }: Standing): string {
  if (state === "no_value") return "Nobody has entered a value of this metric yet.";
  if (state === "no_aim") return "It needs a baseline and a target that makes the metric better.";
  if (progress === null) return "The aim is to hold the value: it counts as held while it does not get worse.";
  if (elapsed === null) return `${shareWords(progress)} of the way is covered; there is no date to hold it against.`;
  return `${shareWords(progress)} of the way is covered, ${shareWords(elapsed)} of the time has passed.`;
}
