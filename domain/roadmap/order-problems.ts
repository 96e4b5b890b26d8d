import type { Initiative } from "./initiative";
import { initiativeProblems } from "./initiative-problems";
import type { Words } from "./sequencer/blockers";
import type { Instance } from "./sequencer/instance";
import { prepare } from "./sequencer/prepare";

export type OrderProblem = { readonly sentence: string; readonly ids: readonly string[] };

const isOpen = ({ status }: Initiative) => status === "planned" || status === "in_progress";

/**
 * Why a plan cannot be put in order, found without any search: nothing to order, what contradicts itself, loops, pins
 * that need more people than there are, and what has to be planned and cannot.
 *
 * @param instance the plan as the sequencer reads it
 * @returns sentences with the items that clash, each once; empty when there is something to search
 */
export function orderProblems(
  items: readonly Initiative[],
  { instance, words }: { instance: Instance; words: Words },
): OrderProblem[] {
  if (instance.buckets === 0)
    return [{ sentence: "The plan has no quarters yet. Set them under People and money.", ids: [] }];
  if (instance.projects.length === 0)
    return [{ sentence: "There is nothing to put in order: no work is planned that has not begun or ended.", ids: [] }];
  const found = new Map<string, OrderProblem>();
  for (const item of items.filter(isOpen))
    for (const { field, sentence, ids } of initiativeProblems(
      item,
      items.filter((other) => other !== item),
    )) {
      // Each initiative of a loop finds the same loop, beginning with itself.
      const isLoop = field === "needsIds" && ids.length > 1;
      const key = isLoop ? [...ids].sort().join(" ") : `${item.id} ${sentence}`;
      if (!found.has(key)) found.set(key, { sentence: isLoop ? sentence : `“${item.name}”: ${sentence}`, ids });
    }
  if (found.size > 0) return [...found.values()];
  return prepare(instance, words).issues.map(({ message, refs }) => ({ sentence: message, ids: refs }));
}
