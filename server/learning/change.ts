import { commit } from "@/db/commit";
import { experimentRows, learningRows } from "@/db/experiments";
import { readRemoved } from "@/db/removed";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type Learning, learning } from "@/domain/experiments/learning";
import { type Pointers, readTestScene, requireKnown } from "../experiment/read-scene";

type Facts = Omit<Learning, "id" | "madeBy" | "madeAt">;
type At = { learningId: string; version: number };

async function findLearning(ws: Workspace, learningId: string) {
  const found = await learningRows.find(ws, learningId);
  if (!found) throw new AttuneError("not_found", "This learning is not here any more.");
  return found;
}

const pointersOf = ({ channelId, ...facts }: Facts): Pointers => ({
  ...facts,
  channelIds: channelId === null ? [] : [channelId],
});

/** Refuses a learning that points at nothing, or names a test on both sides. */
async function requireSound(ws: Workspace, after: Facts, before: Facts | null): Promise<void> {
  requireKnown(await readTestScene(ws), pointersOf(after), before ? pointersOf(before) : {});
  const named = [...after.supportingIds, ...after.contradictingIds];
  if (new Set(named).size < named.length)
    throw new AttuneError("invalid", "A test stands there twice. It either supports this or speaks against it.");
  const tests = new Set((await experimentRows.read(ws)).map(({ id }) => id));
  if (named.some((id) => !tests.has(id)))
    throw new AttuneError("not_found", "One of these tests is not here any more. Choose another one.");
}

export async function addLearning(ws: ContributableWorkspace, facts: Facts) {
  await requireSound(ws, facts, null);
  const id = `K-${crypto.randomUUID().slice(0, 8)}`;
  const added = { id, ...facts, madeBy: ws.userId, madeAt: Date.now() };
  return commit(ws, [learningRows.add(ws, added)], { action: "added learning", answer: { id, version: 1 } });
}

export async function editLearning(ws: ContributableWorkspace, { learningId, version, ...facts }: At & Facts) {
  const before = await findLearning(ws, learningId);
  await requireSound(ws, facts, before);
  return commit(ws, [learningRows.put(ws, { ...before, version }, { ...before, ...facts })], {
    action: "edited learning",
    answer: { version: version + 1 },
  });
}

/** Looked at again: it still holds, and the day of the next review. */
export async function reviewLearning(
  ws: ContributableWorkspace,
  { learningId, version, reviewOn }: At & { reviewOn: string },
) {
  const before = await findLearning(ws, learningId);
  return commit(ws, [learningRows.put(ws, { ...before, version }, { ...before, reviewOn })], {
    action: "reviewed learning",
    answer: { version: version + 1 },
  });
}

export async function removeLearning(ws: EditableWorkspace, { learningId, version }: At) {
  const before = await findLearning(ws, learningId);
  return commit(ws, [learningRows.remove(ws, { ...before, version })], { action: "removed learning", answer: null });
}

export async function putBackLearning(ws: EditableWorkspace, learningId: string) {
  if (await learningRows.find(ws, learningId)) throw new AttuneError("already_done", "This learning is here.");
  const removed = await readRemoved(ws, learningRows, learningId);
  if (!removed) throw new AttuneError("not_found", "There is no such learning to put back.");
  const back = learning.parse(removed);
  await requireSound(ws, back, null);
  return commit(ws, [learningRows.add(ws, back)], {
    action: "put back learning",
    answer: { id: learningId, version: 1 },
  });
}
