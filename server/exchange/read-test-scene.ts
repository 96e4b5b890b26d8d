import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { taskNameOf } from "@/domain/customers/journey-words";
import { dayResultsTable } from "@/domain/exchange/tables/day-results-table";
import type { HoldoutScene } from "@/domain/exchange/tables/holdout-table";
import type { LearningScene } from "@/domain/exchange/tables/learning-table";
import type { OutgoingTable } from "@/domain/exchange/tables/outgoing-table";
import { findTest } from "../experiment/find-test";
import { readTestScene, type TestScene } from "../experiment/read-scene";

const options = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }));

/** Every task of the journey, and every switch from one to another. */
function momentOptions({ journey }: TestScene) {
  const nameOf = taskNameOf(journey);
  return journey.flatMap(({ id }) => [
    { value: id, label: nameOf(id) },
    ...journey.flatMap((to) =>
      to.id === id ? [] : [{ value: `${id}>${to.id}`, label: `${nameOf(id)} → ${nameOf(to.id)}` }],
    ),
  ]);
}

/** What a table of learnings may point at, by name. */
export async function readLearningScene(ws: Workspace): Promise<LearningScene> {
  const scene = await readTestScene(ws);
  return {
    audiences: options(scene.audiences),
    places: momentOptions(scene),
    channels: options(scene.channels),
    templates: options(scene.templates),
    tests: (await experimentRows.read(ws)).map(({ id, name }) => ({ value: id, label: name })),
    madeBy: ws.userId,
    madeAt: Date.now(),
  };
}

/** What a table of holdouts may point at, by name. */
export async function readHoldoutScene(ws: Workspace): Promise<HoldoutScene> {
  const { audiences, useCases, metrics } = await readTestScene(ws);
  const named = (things: Iterable<{ id: string; name: string }>) =>
    [...things].map(({ id, name }) => ({ value: id, label: name }));
  return { audiences: options(audiences), useCases: named(useCases.values()), metrics: named(metrics.values()) };
}

/** The days of one test, or of all: one test's come in again as they went out. */
export async function readDayResultsTable(ws: Workspace, testId: string | null): Promise<OutgoingTable> {
  const tests = testId === null ? await experimentRows.read(ws) : [await findTest(ws, testId)];
  const { metrics } = await readTestScene(ws);
  const all = [];
  for (const test of tests) all.push({ test, days: await readDays(ws, test.id) });
  return dayResultsTable(all, (id) => metrics.get(id)?.name ?? id);
}
