import enums from "@/content/enums.json";
import type { Moment } from "@/domain/scoring/use-case";

const taskNames: ReadonlyMap<string, string> = new Map(enums.journeyTask.map(({ id, label }) => [id, label]));
const taskName = (task: string | null) => (task === null ? "Not said" : (taskNames.get(task) ?? task));

/** "Search and shortlist → Choose one" at a switch, "Notice a need" inside a task. */
export function momentWords({ type, fromTask, toTask }: Moment): string {
  return type === "stage" ? taskName(fromTask ?? toTask) : `${taskName(fromTask)} → ${taskName(toTask)}`;
}

/** One word for a moment: what rows of the same moment share. */
export function momentKey({ type, fromTask, toTask }: Moment): string {
  return type === "stage" ? (fromTask ?? toTask ?? "none") : `${fromTask ?? ""}>${toTask ?? ""}`;
}
