import { commit, type Write } from "@/db/commit";
import { pitfallRows, surveyWaveRows } from "@/db/customers";
import { genericDecisionRows, ownTaskRows } from "@/db/decisions";
import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { journeyPitfall } from "@/domain/customers/journey-pitfall";
import { mostOwnTasks, placeTask, taskLabelProblem, withoutTask } from "@/domain/customers/journey-tasks";
import { type Use, usesInWords } from "@/domain/customers/journey-uses";
import { journeyOf, type OwnTask } from "@/domain/customers/own-task";
import { AttuneError } from "@/domain/errors";

type At = { taskId: string; version: number };
type Said = Pick<OwnTask, "label" | "plain">;

const gone = () => new AttuneError("not_found", "This task of the journey is not here any more.");

async function readTasks(ws: EditableWorkspace) {
  const tasks = await ownTaskRows.read(ws);
  return { tasks, ids: new Set(journeyOf(tasks).map(({ id }) => id)) };
}

function requireLabel(tasks: readonly OwnTask[], label: string, except: string | null) {
  const problem = taskLabelProblem(tasks, label, except);
  if (problem) throw new AttuneError("invalid", problem);
}

/** What must be stored of tasks that changed: others by the version just read, the one named by the version given. */
function puts(
  ws: EditableWorkspace,
  stored: readonly Stored<OwnTask>[],
  changed: readonly OwnTask[],
  at?: At,
): Write[] {
  return changed.flatMap((task) => {
    const before = stored.find(({ id }) => id === task.id);
    if (!before) return [];
    return [ownTaskRows.put(ws, task.id === at?.taskId ? { ...before, version: at.version } : before, task)];
  });
}

export async function addTask(ws: EditableWorkspace, { afterId, ...said }: Said & { afterId: string | null }) {
  const { tasks, ids } = await readTasks(ws);
  if (afterId !== null && !ids.has(afterId)) throw gone();
  if (tasks.length >= mostOwnTasks)
    throw new AttuneError("invalid", `A journey takes at most ${mostOwnTasks} tasks of your own.`);
  requireLabel(tasks, said.label, null);
  const id = `K-${crypto.randomUUID().slice(0, 8)}`;
  const changed = placeTask(tasks, { id, ...said, after: afterId }, afterId);
  const added = changed.find((task) => task.id === id) ?? { id, ...said, after: afterId };
  return commit(ws, [ownTaskRows.add(ws, added), ...puts(ws, tasks, changed)], {
    action: "added task to the journey",
    answer: { taskId: id, version: 1 },
  });
}

export async function editTask(ws: EditableWorkspace, { taskId, version }: At, said: Said) {
  const { tasks } = await readTasks(ws);
  const before = tasks.find(({ id }) => id === taskId);
  if (!before) throw gone();
  requireLabel(tasks, said.label, taskId);
  return commit(ws, [ownTaskRows.put(ws, { ...before, version }, { ...before, ...said })], {
    action: "renamed task of the journey",
    answer: { version: version + 1 },
  });
}

export async function moveTask(ws: EditableWorkspace, at: At, afterId: string | null) {
  const { tasks, ids } = await readTasks(ws);
  const before = tasks.find(({ id }) => id === at.taskId);
  if (!before || (afterId !== null && !ids.has(afterId))) throw gone();
  if (afterId === at.taskId) throw new AttuneError("invalid", "A task cannot follow itself. Choose another one.");
  const changed = placeTask(tasks, before, afterId);
  if (changed.length === 0 && before.version === at.version) return { version: at.version };
  const moved = changed.some(({ id }) => id === at.taskId) ? changed : [before, ...changed];
  return commit(ws, puts(ws, tasks, moved, at), {
    action: "moved task of the journey",
    answer: { version: at.version + 1 },
  });
}

/** Only a task at which nothing stands can go; the refusal names what does. */
export async function removeTask(ws: EditableWorkspace, { taskId, version }: At) {
  const { tasks } = await readTasks(ws);
  const before = tasks.find(({ id }) => id === taskId);
  if (!before) throw gone();
  const uses = usesInWords(await usesOf(ws, taskId));
  if (uses) throw new AttuneError("invalid", `Still at “${before.label}”: ${uses}. Move or remove them first.`);
  const { changed } = withoutTask(tasks, taskId);
  return commit(ws, [ownTaskRows.remove(ws, { ...before, version }), ...puts(ws, tasks, changed)], {
    action: "removed task from the journey",
    answer: null,
  });
}

async function usesOf(ws: EditableWorkspace, taskId: string): Promise<Use[]> {
  const isAt = ({ fromTask, toTask }: { fromTask: string | null; toTask: string | null }) =>
    fromTask === taskId || toTask === taskId;
  const says = (moment: string | null) => moment?.split(">").includes(taskId) ?? false;
  return [
    ...(await useCaseRows.read(ws)).filter(({ moment }) => isAt(moment)).map(({ name }): Use => ["use case", name]),
    ...(await pitfallRows.read(ws)).filter(isAt).map((row): Use => ["pitfall", journeyPitfall(row).name]),
    ...(await genericDecisionRows.read(ws)).filter(isAt).map(({ text }): Use => ["decision", text]),
    ...(await experimentRows.read(ws)).filter(({ moment }) => says(moment)).map(({ name }): Use => ["test", name]),
    ...(await surveyWaveRows.read(ws))
      .filter(({ moment, transition }) => says(transition) || says(moment))
      .map(({ date, id }): Use => ["survey", date ?? id]),
  ];
}
