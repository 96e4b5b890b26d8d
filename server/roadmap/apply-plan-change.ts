import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { commit, type Write } from "@/db/commit";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import {
  addMove,
  initiativeRows,
  momentOfMove,
  planChangeRows,
  putMovesBack,
  readKeptMoves,
  readMovesOfChange,
  stillTheSame,
  takeMovesAlong,
} from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";
import { isSamePlace, type Place } from "@/domain/roadmap/move-initiative";
import type { PlanChange, PlanFrame } from "@/domain/roadmap/plan-change";
import { movesTaken } from "../initiative/remove-initiative";
import { reopenWrites } from "../scenario/reopen-writes";
import { refuseDangling } from "./refuse-dangling";
import { refuseObjected } from "./refuse-objected";

type Asked = Pick<PlanChange, "kind" | "name" | "reason" | "items" | "frame">;

/**
 * Stores many changes to the plan as one, with what it takes to go back.
 *
 * @throws AttuneError `stale` when something it changes is not any more what it was worked out from.
 */
export async function applyPlanChange(ws: EditableWorkspace, asked: Asked, also: readonly Write[] = []) {
  const id = randomUUID();
  const change: PlanChange = { id, ...asked, madeBy: ws.userId, madeAt: Date.now(), undoneBy: null, undoneAt: null };
  const writes = await writesOf(ws, change, new Map());
  return commit(ws, [planChangeRows.add(ws, change), ...writes, ...also], {
    action: asked.kind === "sequence" ? "accepted sequence" : "adopted scenario",
    reason: asked.reason,
    answer: { planChangeId: id, items: asked.items.length },
  });
}

/**
 * Takes all of a change back.
 *
 * @throws AttuneError `stale`, with names, when something of it was changed again since.
 */
export async function undoPlanChange(ws: EditableWorkspace, planChangeId: string, also: readonly Write[] = []) {
  const change = await planChangeRows.find(ws, planChangeId);
  if (!change) throw new AttuneError("not_found", "This change is not known here.");
  if (change.undoneAt !== null) throw new AttuneError("already_done", `“${change.name}” was taken back already.`);
  const back: PlanChange = {
    ...change,
    items: change.items.map(({ id, before, after }) => ({ id, before: after, after: before })),
    frame: change.frame && { before: change.frame.after, after: change.frame.before },
  };
  const writes = await writesOf(ws, back, await readMovesOfChange(ws, change.id));
  const undone = { ...change, undoneBy: ws.userId, undoneAt: Date.now() };
  const reopened = change.kind === "scenario" ? await reopenWrites(ws, change.id) : [];
  return commit(ws, [planChangeRows.put(ws, change, undone), ...writes, ...reopened, ...also], {
    action: "took back change of the plan",
    reason: null,
    answer: { planChangeId, items: change.items.length },
  });
}

/** @param taken the moves that are taken back, by initiative */
async function writesOf(ws: EditableWorkspace, change: PlanChange, taken: ReadonlyMap<string, string>) {
  // The mark first: whoever writes in between may need what goes, and is not overtaken.
  const mark = await initiativeRows.mark(ws);
  const held = new Map((await initiativeRows.read(ws)).map((item) => [item.id, item]));
  const overtaken = change.items.filter(({ id, before }) => !isSame(held.get(id) ?? null, before));
  if (overtaken.length > 0) {
    const names = overtaken.slice(0, 5).map(({ before, after }) => `“${(before ?? after)?.name}”`);
    const more = overtaken.length > 5 ? ` and ${overtaken.length - 5} more` : "";
    throw new AttuneError("stale", `Changed in the meantime: ${names.join(", ")}${more}. Nothing was stored.`);
  }
  await refuseDangling(ws, change.items, held);
  await refuseObjected(ws, change.items);
  const movedAt = await momentOfMove(ws);
  const writes: Write[] = [initiativeRows.ifStill(ws, mark, stillTheSame)];
  for (const { id, before, after } of change.items) {
    const stored = held.get(id);
    if (!stored && after) {
      const moves = await movesTaken(ws, id);
      writes.push(initiativeRows.add(ws, after), ...(moves ? [putMovesBack(ws, id, moves)] : []));
    } else if (stored && !after) {
      const kept = await readKeptMoves(ws, id);
      const along = kept.moves.length > 0 ? [takeMovesAlong(ws, id, kept)] : [];
      writes.push(...along, initiativeRows.remove(ws, stored));
    }
    if (stored && before && after) {
      writes.push(initiativeRows.put(ws, stored, after));
      if (isSamePlace(before, after)) continue;
      const [from, to] = [placeOf(before), placeOf(after)];
      const undoes = taken.get(id) ?? null;
      const move = { id: randomUUID(), initiativeId: id, from, to, reason: change.reason, movedAt, undoes };
      writes.push(addMove(ws, { ...move, planChangeId: change.id }));
    }
  }
  return change.frame ? [...writes, await frameWrite(ws, change.frame)] : writes;
}

async function frameWrite(ws: EditableWorkspace, { before, after }: { before: PlanFrame; after: PlanFrame }) {
  const row = await readWorkspaceRow(ws);
  const now = Object.fromEntries(Object.keys(before).map((key) => [key, row[key as keyof PlanFrame]]));
  if (!isDeepStrictEqual(now, before))
    throw new AttuneError("stale", "People or money of the plan were changed in the meantime. Nothing was stored.");
  return putWorkspace(ws, row, after);
}

const placeOf = ({ startQuarter, durationQuarters, lane, ownerId, horizon }: Initiative): Place => ({
  startQuarter,
  durationQuarters,
  lane,
  ownerId,
  horizon,
});

function isSame(stored: Stored<Initiative> | null, given: Initiative | null): boolean {
  if (!stored || !given) return stored === given;
  const { version: _version, ...now } = stored;
  return isDeepStrictEqual(now, withoutVersion(given));
}

/** Items of a screen carry the version they were read with. */
function withoutVersion(item: Initiative & { version?: number }): Initiative {
  const { version: _version, ...entity } = item;
  return entity;
}
