import type { Differing } from "@/ui/both-versions";

/** The fields in which two drafts differ, as people read them. */
export function linesOf<Draft extends object>(
  theirs: Draft,
  mine: Draft,
  labels: Record<keyof Draft & string, string>,
  wordsOf: (key: keyof Draft & string, value: unknown) => string,
): Differing[] {
  return (Object.keys(labels) as (keyof Draft & string)[])
    .filter((key) => JSON.stringify(theirs[key]) !== JSON.stringify(mine[key]))
    .map((key) => ({ label: labels[key], theirs: wordsOf(key, theirs[key]), mine: wordsOf(key, mine[key]) }));
}
