import { commit } from "@/db/commit";
import { metricEventRows } from "@/db/metrics";
import { readRemoved } from "@/db/removed";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { MetricEvent } from "@/domain/metrics/metric-series";

type At = { markId: string; version: number };

/** As many as a workspace file may hold. */
const most = 500;

async function findMark(ws: EditableWorkspace, markId: string) {
  const found = await metricEventRows.find(ws, markId);
  if (!found) throw new AttuneError("not_found", "This change mark is not here any more.");
  return found;
}

async function requireSound(ws: EditableWorkspace, { text, useCaseIds }: MetricEvent) {
  if (text === "") throw new AttuneError("invalid", "Say what changed.");
  const wanted = new Set(useCaseIds);
  if (wanted.size < useCaseIds.length) throw new AttuneError("invalid", "Name each use case once.");
  if ((await useCaseRows.readSome(ws, useCaseIds)).length < wanted.size)
    throw new AttuneError("not_found", "One of these use cases is not here any more. Choose another one.");
}

/** A change that is drawn on every chart from then on. */
export async function addMark(ws: EditableWorkspace, mark: MetricEvent) {
  if ((await metricEventRows.count(ws)) >= most)
    throw new AttuneError("invalid", `A workspace holds at most ${most} change marks. Remove one first.`);
  await requireSound(ws, mark);
  const id = `E-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [metricEventRows.add(ws, { id, ...mark })], {
    action: "added change mark",
    answer: { id, version: 1 },
  });
}

export async function editMark(ws: EditableWorkspace, { markId, version, ...mark }: At & MetricEvent) {
  const before = await findMark(ws, markId);
  await requireSound(ws, mark);
  return commit(ws, [metricEventRows.put(ws, { ...before, version }, { ...before, ...mark })], {
    action: "changed change mark",
    answer: { version: version + 1 },
  });
}

export async function removeMark(ws: EditableWorkspace, { markId, version }: At) {
  const before = await findMark(ws, markId);
  return commit(ws, [metricEventRows.remove(ws, { ...before, version })], {
    action: "removed change mark",
    answer: { id: markId },
  });
}

export async function putBackMark(ws: EditableWorkspace, markId: string) {
  if (await metricEventRows.find(ws, markId))
    throw new AttuneError("already_done", "This change mark is here already.");
  const removed = await readRemoved(ws, metricEventRows, markId);
  if (!removed) throw new AttuneError("not_found", "No such change mark was removed here.");
  await requireSound(ws, removed);
  return commit(ws, [metricEventRows.add(ws, removed)], {
    action: "put back change mark",
    answer: { id: markId, version: 1 },
  });
}
