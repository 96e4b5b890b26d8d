import { countOf } from "../deck/deck-words";

/**
 * What a history says as a whole, in one sentence.
 *
 * @param entries how many, after filtering
 * @param people how many made them
 * @param since the day of the first one, in words; null where there is none
 */
export function auditSentence({
  entries,
  people,
  since,
}: {
  entries: number;
  people: number;
  since: string | null;
}): string {
  if (entries === 0 || since === null) return "There is no change to tell of.";
  const many = entries === 1 ? "One change" : `${entries.toLocaleString("en-GB")} changes`;
  return `${many} by ${countOf(people, "person", "people")} since ${since}, each with what it was before. No one can alter or delete them here.`;
}
