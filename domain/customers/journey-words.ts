import type { Moment } from "../scoring/use-case";
import type { Task } from "./own-task";

/** What a task is called; the id where nobody knows it any more. */
export type TaskName = (task: string) => string;

/** The names of the tasks of a journey, own ones included. */
export function taskNameOf(journey: readonly Pick<Task, "id" | "label">[]): TaskName {
  const names = new Map(journey.map(({ id, label }) => [id, label]));
  return (task) => names.get(task) ?? task;
}

/** "Search and shortlist → Choose one" at a switch, "Notice a need" inside a task. */
export function momentWords({ type, fromTask, toTask }: Moment, nameOf: TaskName): string {
  const name = (task: string | null) => (task === null ? "Not said" : nameOf(task));
  return type === "stage" ? name(fromTask ?? toTask) : `${name(fromTask)} → ${name(toTask)}`;
}

/** One word for a moment, what everything at the same moment shares: "notice", "shortlist>select", or "none". */
export function momentKey({ type, fromTask, toTask }: Moment): string {
  return type === "stage" ? (fromTask ?? toTask ?? "none") : `${fromTask ?? ""}>${toTask ?? ""}`;
}

/** Why a moment is nowhere on this journey, in a sentence; null when each task it names is one of the journey's. */
export function unknownTaskProblem(
  { fromTask, toTask }: Pick<Moment, "fromTask" | "toTask">,
  tasks: { has(task: string): boolean },
): string | null {
  const unknown = [fromTask, toTask].find((task) => task !== null && !tasks.has(task));
  return unknown ? `“${unknown}” is no task of this journey. Choose one that is.` : null;
}
