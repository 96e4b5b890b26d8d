import { journeyOf, type OwnTask } from "./own-task";

/** No more own tasks than this: beyond, a journey is a process chart. */
export const mostOwnTasks = 60;

/**
 * Own tasks with one of them (new or known) standing right behind a task of the journey; null puts it first. What
 * followed it before moves up, and what followed that task now follows this one, so that the order never depends on
 * the order of rows. Answers only the tasks that change, the one placed included.
 */
export function placeTask(ownTasks: readonly OwnTask[], task: OwnTask, after: string | null): OwnTask[] {
  const others = ownTasks.filter(({ id }) => id !== task.id);
  const order = journeyOf(withoutTask(ownTasks, task.id).tasks).map(({ id }) => id);
  const at = after === null ? 0 : order.indexOf(after) + 1;
  return chained([...others, { ...task, after }], order.toSpliced(at, 0, task.id), ownTasks);
}

/** Own tasks without one: what followed it follows what it followed. `changed` are those to be stored anew. */
export function withoutTask(ownTasks: readonly OwnTask[], taskId: string): { tasks: OwnTask[]; changed: OwnTask[] } {
  const gone = ownTasks.find(({ id }) => id === taskId);
  const tasks = ownTasks.filter(({ id }) => id !== taskId);
  if (!gone) return { tasks, changed: [] };
  const order = journeyOf(ownTasks)
    .map(({ id }) => id)
    .filter((id) => id !== taskId);
  const changed = chained(tasks, order, ownTasks);
  const newer = new Map(changed.map((task) => [task.id, task]));
  return { tasks: tasks.map((task) => newer.get(task.id) ?? task), changed };
}

/** Each own task behind the one before it in the order; those that thereby differ from what is stored. */
function chained(tasks: readonly OwnTask[], order: readonly string[], stored: readonly OwnTask[]): OwnTask[] {
  const before = new Map(stored.map(({ id, after }) => [id, after]));
  return tasks
    .map((task) => ({ ...task, after: order[order.indexOf(task.id) - 1] ?? null }))
    .filter((task) => !before.has(task.id) || before.get(task.id) !== task.after);
}

/** Why a task cannot be called this, in a sentence; null when it can. Names are how tables find a task. */
export function taskLabelProblem(ownTasks: readonly OwnTask[], label: string, except: string | null): string | null {
  const folded = (text: string) => text.trim().toLocaleLowerCase("en");
  const same = journeyOf(ownTasks).find((task) => task.id !== except && folded(task.label) === folded(label));
  return same ? `There is a task called “${same.label}” already. Choose another name.` : null;
}
