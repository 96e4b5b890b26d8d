import type { Progress } from "@/server/exchange/told-in-lines";

/** From nothing to all; null where nobody can say, as while everything is stored at one stroke. */
export const partOf = (progress: Progress | null): number | null =>
  progress && "rows" in progress && progress.of > 0 ? progress.rows / progress.of : null;

/** "12,400 of 50,000 rows read." */
export function progressWords(progress: Progress | null): string | null {
  if (progress === null) return null;
  const number = (count: number) => count.toLocaleString("en-GB");
  return "rows" in progress
    ? `${number(progress.rows)} of ${number(progress.of)} rows read`
    : `All rows read; storing ${number(progress.storing)}…`;
}
