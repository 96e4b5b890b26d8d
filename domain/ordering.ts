/** Orders text by plain character code: ids sort the same on every machine and in every language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ids, each once, by plain character code. */
export function sortedIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort(byCode);
}

/** Whether a text says something; missing and blank do not. */
export function isFilled(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== "";
}

/** Length in characters (code points) after trimming; 0 when missing. */
export function lengthOf(text: string | null | undefined): number {
  return text === null || text === undefined ? 0 : [...text.trim()].length;
}
