import { momentKey, momentWords, taskNameOf } from "./journey-words";
import type { Task } from "./own-task";

export type SurveyPlace = { readonly id: string; readonly label: string };

/** The switches between neighbouring tasks of a journey, as survey waves name them: "shortlist>select". */
export function surveyPlaces(journey: readonly Pick<Task, "id" | "label">[]): SurveyPlace[] {
  const nameOf = taskNameOf(journey);
  return journey.slice(0, -1).map((task, at) => {
    const moment = { type: "transition" as const, fromTask: task.id, toTask: journey[at + 1]?.id ?? null };
    return { id: momentKey(moment), label: momentWords(moment, nameOf) };
  });
}

/** What the place of a wave is called, also where the tasks no longer follow one another; null for no place. */
export function placeWords(transition: string | null, journey: readonly Pick<Task, "id" | "label">[]): string | null {
  if (transition === null || transition === "") return null;
  const [fromTask = null, toTask = null] = transition.split(">");
  return toTask === null
    ? taskNameOf(journey)(transition)
    : momentWords({ type: "transition", fromTask, toTask }, taskNameOf(journey));
}

/** Whether a wave may name this place: two different tasks of the journey, neighbours or not. */
export function isSurveyPlace(transition: string, journey: readonly Pick<Task, "id">[]): boolean {
  const tasks = transition.split(">");
  const known = new Set(journey.map(({ id }) => id));
  return tasks.length === 2 && tasks[0] !== tasks[1] && tasks.every((task) => known.has(task));
}
