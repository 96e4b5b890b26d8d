import { dayWords, monthWords } from "../deck/deck-words";
import { isWeek } from "./value-place";

/** Why nothing can have been seen in a period yet, on a calendar day of today; null when it has begun. */
export function aheadSentence(period: string, today: string): string | null {
  if (period <= today.slice(0, period.length)) return null;
  const has = isWeek(period) ? `The week of ${dayWords(period)}` : monthWords(period);
  return `${has} has not begun: a value is what was seen, not what is expected.`;
}
