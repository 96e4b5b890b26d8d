import { z } from "zod";
import enums from "@/content/enums.json";
import { id, maybe, text, words } from "../fields";

/** A task of the journey that this company adds to the library's. */
export const ownTask = z.strictObject({
  id,
  label: words(80),
  plain: maybe(text(300)),
  /** The task it follows; null puts it first. */
  after: maybe(id),
});
export type OwnTask = z.infer<typeof ownTask>;

export type Task = {
  readonly id: string;
  readonly label: string;
  readonly plain: string | null;
  readonly own: boolean;
};

/**
 * The tasks of the journey in their order: the library's, with each own one behind the task it follows. An own
 * task that follows nothing known comes last.
 */
export function journeyOf(ownTasks: readonly OwnTask[]): Task[] {
  const journey: Task[] = enums.journeyTask.map(({ id: task, label }) => ({
    id: task,
    label,
    plain: null,
    own: false,
  }));
  const waiting = [...ownTasks];
  for (let placed = true; placed && waiting.length > 0; ) {
    placed = false;
    for (const [at, task] of waiting.entries()) {
      const before = task.after === null ? -1 : journey.findIndex(({ id: known }) => known === task.after);
      if (task.after !== null && before < 0) continue;
      journey.splice(before + 1, 0, { id: task.id, label: task.label, plain: task.plain, own: true });
      waiting.splice(at, 1);
      placed = true;
      break;
    }
  }
  return [...journey, ...waiting.map(({ id: task, label, plain }) => ({ id: task, label, plain, own: true }))];
}
