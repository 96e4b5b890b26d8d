import { commit } from "@/db/commit";
import { programmeHoldoutRows } from "@/db/experiments";
import { readRemoved } from "@/db/removed";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type ProgrammeHoldout, programmeHoldout } from "@/domain/experiments/programme-holdout";
import { readTestScene, requireKnown } from "../experiment/read-scene";

type Facts = Omit<ProgrammeHoldout, "id">;
type At = { holdoutId: string; version: number };

async function findHoldout(ws: Workspace, holdoutId: string) {
  const found = await programmeHoldoutRows.find(ws, holdoutId);
  if (!found) throw new AttuneError("not_found", "This holdout is not here any more.");
  return found;
}

async function requireSound(ws: Workspace, after: Facts, before: Facts | null): Promise<void> {
  const scene = await readTestScene(ws);
  const metricIds = (of: Facts | null) => of?.readings.map(({ metricId }) => metricId) ?? [];
  requireKnown(
    scene,
    { audienceId: after.audienceId, metricIds: metricIds(after) },
    { audienceId: before?.audienceId, metricIds: metricIds(before) },
  );
  const kept = before?.useCaseIds ?? [];
  if (after.useCaseIds.some((id) => !kept.includes(id) && !scene.useCases.has(id)))
    throw new AttuneError("not_found", "One of these use cases is not here any more. Choose another one.");
  if (!(after.heldOutShare > 0))
    throw new AttuneError("invalid", "Say which share of the people is kept out, above 0%.");
  if (after.readings.some(({ n }) => n !== null && !(Number.isInteger(n) && n >= 0)))
    throw new AttuneError("invalid", "People are counted in whole numbers, 0 or more.");
  if (after.endDate !== null && after.endDate < after.startDate)
    throw new AttuneError("invalid", "It ends before it starts. Choose a later end.");
}

export async function addHoldout(ws: EditableWorkspace, facts: Facts) {
  await requireSound(ws, facts, null);
  const id = `H-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [programmeHoldoutRows.add(ws, { id, ...facts })], {
    action: "added holdout",
    answer: { id, version: 1 },
  });
}

export async function editHoldout(ws: EditableWorkspace, { holdoutId, version, ...facts }: At & Facts) {
  const before = await findHoldout(ws, holdoutId);
  await requireSound(ws, facts, before);
  return commit(ws, [programmeHoldoutRows.put(ws, { ...before, version }, { ...before, ...facts })], {
    action: "edited holdout",
    answer: { version: version + 1 },
  });
}

export async function removeHoldout(ws: EditableWorkspace, { holdoutId, version }: At) {
  const before = await findHoldout(ws, holdoutId);
  return commit(ws, [programmeHoldoutRows.remove(ws, { ...before, version })], {
    action: "removed holdout",
    answer: null,
  });
}

export async function putBackHoldout(ws: EditableWorkspace, holdoutId: string) {
  if (await programmeHoldoutRows.find(ws, holdoutId)) throw new AttuneError("already_done", "This holdout is here.");
  const removed = await readRemoved(ws, programmeHoldoutRows, holdoutId);
  if (!removed) throw new AttuneError("not_found", "There is no such holdout to put back.");
  const back = programmeHoldout.parse(removed);
  await requireSound(ws, back, null);
  return commit(ws, [programmeHoldoutRows.add(ws, back)], {
    action: "put back holdout",
    answer: { id: holdoutId, version: 1 },
  });
}
