import { commit } from "@/db/commit";
import { readBaselineHeads } from "@/db/plan-history";
import { readRemoved } from "@/db/removed";
import { planBaselineRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace } from "@/db/workspace";
import { dayWords } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { type PlanBaseline, planBaseline } from "@/domain/roadmap/plan-baseline";
import { todayOf } from "../today";
import { readPart } from "./changed-ids";

type Named = Pick<PlanBaseline, "name" | "takenOn">;
type At = { baselineId: string; version: number };

/** Keeps the whole plan as it is now: what later changes are told against. */
export async function takeBaseline(ws: EditableWorkspace, given: Named) {
  await refuseFuture(ws, given.takenOn);
  await refuseNameTwice(ws, given, null);
  const id = `PB-${crypto.randomUUID().slice(0, 8)}`;
  const baseline = { id, ...given, takenBy: ws.userId, takenAt: Date.now(), part: await readPart(ws) };
  // The history need not keep the whole plan a second time; the removal of it does.
  const write = { ...planBaselineRows.add(ws, baseline), after: given };
  return commit(ws, [write], { action: "marked review of the plan", answer: { id } });
}

export async function renameBaseline(ws: EditableWorkspace, { baselineId, version, ...given }: At & Named) {
  const before = await findBaseline(ws, baselineId);
  if (before.version !== version)
    throw new AttuneError(
      "stale",
      `Somebody changed this review meanwhile: it is called “${before.name}” now, of ${dayWords(before.takenOn)}. Save again to put yours over it.`,
    );
  await refuseFuture(ws, given.takenOn);
  await refuseNameTwice(ws, given, baselineId);
  return commit(ws, [planBaselineRows.put(ws, before, { ...before, ...given })], {
    action: "renamed review of the plan",
    answer: { version: version + 1 },
  });
}

export async function removeBaseline(ws: EditableWorkspace, { baselineId, version }: At) {
  const before = await findBaseline(ws, baselineId);
  return commit(ws, [planBaselineRows.remove(ws, { ...before, version })], {
    action: "removed review of the plan",
    answer: null,
  });
}

/** Puts back a review that was removed, as it was. */
export async function putBackBaseline(ws: EditableWorkspace, baselineId: string) {
  if (await planBaselineRows.find(ws, baselineId)) throw new AttuneError("already_done", "This review is here.");
  const removed = await readRemoved(ws, planBaselineRows, baselineId);
  if (!removed) throw new AttuneError("not_found", "This review is not here any more.");
  return commit(ws, [planBaselineRows.add(ws, planBaseline.parse(removed))], {
    action: "put back review of the plan",
    answer: { id: baselineId },
  });
}

async function findBaseline(ws: EditableWorkspace, baselineId: string): Promise<Stored<PlanBaseline>> {
  const baseline = await planBaselineRows.find(ws, baselineId);
  if (!baseline) throw new AttuneError("not_found", "This review is not here any more.");
  return baseline;
}

/** The plan is kept as it is now: it cannot be that of a day to come. */
async function refuseFuture(ws: EditableWorkspace, takenOn: string): Promise<void> {
  const today = await todayOf(ws);
  if (takenOn > today)
    throw new AttuneError(
      "invalid",
      `A review is of today, ${dayWords(today)}, or of a day before, not of ${dayWords(takenOn)}.`,
    );
}

/** Two of one name and day could not be told apart. */
async function refuseNameTwice(ws: EditableWorkspace, { name, takenOn }: Named, but: string | null): Promise<void> {
  const same = (await readBaselineHeads(ws)).find(
    (head) => head.id !== but && head.name === name && head.takenOn === takenOn,
  );
  if (same)
    throw new AttuneError(
      "invalid",
      `There is a review “${name}” of ${dayWords(takenOn)} already. Choose another name.`,
    );
}
