import { momentKey } from "../customers/journey-words";
import { sortedIds } from "../ordering";
import type { Moment, UseCase } from "../scoring/use-case";
import { isPlanned } from "../scoring/use-case-status";

/** What is used at one moment of the journey. */
export type MomentData = {
  readonly key: string;
  readonly moment: Moment;
  readonly useCaseIds: readonly string[];
  /** Data elements by how many use cases need them there, most first. */
  readonly elements: readonly { readonly elementId: string; readonly useCases: number }[];
};

/**
 * Which data live, tested and planned use cases need at which moment, in the order of the journey: a task before the
 * switches that leave it.
 *
 * @param tasks ids of the tasks in their order
 */
export function dataByMoment(
  useCases: readonly Pick<UseCase, "id" | "status" | "moment" | "dataElementIds">[],
  tasks: readonly string[],
): MomentData[] {
  const moments = new Map<string, { moment: Moment; useCaseIds: string[]; counts: Map<string, number> }>();
  for (const { id, status, moment, dataElementIds } of useCases) {
    if (!isPlanned({ status })) continue;
    const key = momentKey(moment);
    const entry = moments.get(key) ?? { moment, useCaseIds: [], counts: new Map<string, number>() };
    entry.useCaseIds.push(id);
    for (const element of new Set(dataElementIds)) entry.counts.set(element, (entry.counts.get(element) ?? 0) + 1);
    moments.set(key, entry);
  }
  const place = (task: string | null) => {
    const at = task === null ? -1 : tasks.indexOf(task);
    return at < 0 ? tasks.length : at;
  };
  const orderOf = ({ moment: { type, fromTask, toTask } }: { moment: Moment }) =>
    type === "stage" ? place(fromTask ?? toTask) * 1_000 : place(fromTask) * 1_000 + 1 + place(toTask);
  return [...moments]
    .map(([key, { moment, useCaseIds, counts }]) => ({
      key,
      moment,
      useCaseIds: sortedIds(useCaseIds),
      elements: [...counts]
        .map(([elementId, uses]) => ({ elementId, useCases: uses }))
        .sort((a, b) => b.useCases - a.useCases || (a.elementId < b.elementId ? -1 : 1)),
    }))
    .sort((a, b) => orderOf(a) - orderOf(b));
}
