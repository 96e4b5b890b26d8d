import type { UseCaseVerdict } from "./verdict";

export type Neighbour = { readonly name: string; readonly priority: number; readonly verdict: UseCaseVerdict };

const apart = (verdict: UseCaseVerdict) => verdict === "redesign" || verdict === "blocked";
const points = (value: number) => value.toFixed(1);

/**
 * Why a use case has the rank it has, by the ones before and after it in its lane (formula 8): by priority, then by
 * priority for its effort; what must be redesigned or unblocked comes after all others.
 *
 * @param of how many are ranked in its lane
 */
export function rankSentence(
  own: Omit<Neighbour, "name"> & { readonly rank: number },
  { above, below, of }: { readonly above: Neighbour | null; readonly below: Neighbour | null; readonly of: number },
): string {
  const first = `Ranked ${own.rank} of ${of}.`;
  const before = above === null ? null : beforeWords(own, above);
  const after = below === null ? null : afterWords(own, below);
  if (above === null && below === null) return `${first} Nothing else is ranked beside it.`;
  return [first, before, after].filter(Boolean).join(" ");
}

function beforeWords(own: Omit<Neighbour, "name">, above: Neighbour): string {
  if (apart(own.verdict) && !apart(above.verdict))
    return `All that need no redesign come before it, whatever their priority; the last of them is ${above.name}.`;
  const gap = above.priority - own.priority;
  if (gap === 0) return `${above.name} has the same ${points(above.priority)} and brings more for its effort.`;
  return `${above.name} is before it with ${points(above.priority)}, ${points(gap)} more.`;
}

function afterWords(own: Omit<Neighbour, "name">, below: Neighbour): string {
  if (apart(below.verdict) && !apart(own.verdict))
    return `${below.name} comes after it because it must be ${below.verdict === "blocked" ? "unblocked" : "redesigned"} first.`;
  return `${below.name} follows with ${points(below.priority)}.`;
}
