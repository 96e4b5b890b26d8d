import { listed, numberWords } from "../deck/deck-words";
import { figureWords } from "../strategy/map-words";

/** How amounts of one metric are said: its unit, and the currency of the workspace. */
export type Tongue = { readonly unit: string | null; readonly currency: string };

/** A value with its unit: "31.4%", "£3.12", "62"; "not known" of null. */
export const amountWords = (value: number | null, { unit, currency }: Tongue): string =>
  figureWords(value, unit, currency);

/** The size of a difference with its unit, without a sign: "3.8 points", "£0.05", "0.2". */
export function differenceWords(difference: number, { unit, currency }: Tongue): string {
  const size = Math.abs(difference);
  if (unit === "currency" || unit === currency) return figureWords(size, unit, currency);
  const words = numberWords(size);
  const isInPoints = unit === "percent" || unit === "points -100 to 100" || unit === "score 0-100";
  return isInPoints ? `${words} ${words === "1" ? "point" : "points"}` : words;
}

/** "Felt rushed, Returns and 3 more": at most `most` names. */
export function someOf(names: readonly string[], most = 3): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
