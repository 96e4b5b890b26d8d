import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { personRows } from "@/db/people";
import { addMove, findLastMove, findMove, type InitiativeMove, initiativeRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { quarterInWords } from "@/domain/quarters";
import { freshProblems } from "@/domain/roadmap/date-effect";
import type { Initiative } from "@/domain/roadmap/initiative";
import { isSamePlace, type Move, type Place, placeAfter } from "@/domain/roadmap/move-initiative";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { todayOf } from "../today";
import { refuseObjected } from "./refuse-objected";

export type MoveInput = Move & { version: number; reason: string | null };

/** What the screen needs to offer the undo, and to move the card again at once. */
type Moved = { moveId: string | null; version: number };

/** Moves or resizes a card, with the reason kept beside it. */
export async function moveCard(ws: EditableWorkspace, input: MoveInput): Promise<Moved> {
  const card = await cardOf(ws, input.initiativeId);
  const to = placeAfter(card, { ...input, lane: input.lane === "" ? null : input.lane });
  const reason = input.reason === "" ? null : input.reason;
  if (card.version !== input.version) throw await overtaken(ws, card, input.startQuarter);
  if (isSamePlace(card, to)) return { moveId: null, version: card.version };
  if (reason === null && isInTime(card, to) && needsReason(card, await todayOf(ws))) {
    throw new AttuneError(
      "invalid",
      `Say why: people already count on “${card.name}” in ${quarterInWords(card.startQuarter)}.`,
    );
  }
  if (to.ownerId !== card.ownerId) await refuseUnknownOwner(ws, to.ownerId);
  await refuseContradiction(ws, card, { ...card, ...to });
  return store(ws, card, to, { reason, undoes: null, action: "moved initiative" });
}

/** Another lane or owner is no promise broken; another time is. */
const isInTime = (from: Place, to: Place) =>
  from.startQuarter !== to.startQuarter || from.durationQuarters !== to.durationQuarters;

async function refuseUnknownOwner(ws: Workspace, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await personRows.find(ws, ownerId)))
    throw new AttuneError("not_found", "Its new owner is not one of your people any more.");
}

/** What did not contradict itself before must not after: dates beyond a deadline, a pin that no longer holds. */
async function refuseContradiction(ws: Workspace, before: Initiative, after: Initiative): Promise<void> {
  const others = (await initiativeRows.read(ws)).filter(({ id }) => id !== before.id);
  const fresh = freshProblems(before, after, others);
  if (fresh[0]) throw new AttuneError("invalid", `“${after.name}” cannot stand there. ${fresh[0].sentence}`);
}

/**
 * Takes a move back, as a new move.
 *
 * @throws AttuneError `stale` when the card was moved again since.
 */
export async function undoMove(ws: EditableWorkspace, moveId: string): Promise<Moved> {
  const move = await findMove(ws, moveId);
  if (!move) throw new AttuneError("not_found", "This move is not known here.");
  const card = await cardOf(ws, move.initiativeId);
  const last = await findLastMove(ws, card.id);
  if (last && last.id !== move.id) {
    const what =
      last.undoes === move.id
        ? `was already taken back by ${last.movedByName}`
        : `was overtaken: ${last.movedByName} has moved “${card.name}” to ${quarterInWords(last.to.startQuarter)} since`;
    throw new AttuneError("stale", `This move ${what}. Nothing was changed.`);
  }
  if (!isSamePlace(card, placeAfter(card, move.to))) throw await overtaken(ws, card, move.from.startQuarter);
  return store(ws, card, placeAfter(card, move.from), { reason: null, undoes: move.id, action: "took back move" });
}

type Why = Pick<InitiativeMove, "reason" | "undoes"> & { action: string };

async function store(ws: EditableWorkspace, before: Stored<Initiative>, to: Place, why: Why): Promise<Moved> {
  const { action, reason, undoes } = why;
  await refuseObjected(ws, [{ before, after: { ...before, ...to } }]);
  const last = await findLastMove(ws, before.id);
  const move = moveOf(before, to, { reason, undoes, after: last });
  const answer = { moveId: move.id, version: before.version + 1 };
  try {
    const writes = [initiativeRows.put(ws, before, { ...before, ...to }), addMove(ws, move)];
    return await commit(ws, writes, { action, reason, answer });
  } catch (error) {
    if (!(error instanceof AttuneError) || error.code !== "stale") throw error;
    throw await overtaken(ws, await cardOf(ws, before.id), to.startQuarter);
  }
}

type MoveWhy = Pick<InitiativeMove, "reason" | "undoes"> & { after: InitiativeMove | undefined };

/** The record of a move, later than the one before it. */
export function moveOf(before: Initiative, to: Place, { reason, undoes, after }: MoveWhy): InitiativeMove {
  const { startQuarter, durationQuarters, lane, ownerId, horizon } = before;
  return {
    id: randomUUID(),
    initiativeId: before.id,
    from: { startQuarter, durationQuarters, lane, ownerId, horizon },
    to,
    reason,
    // Later than the move before it even inside one millisecond, so that their order is never in doubt.
    movedAt: Math.max(Date.now(), (after?.movedAt ?? 0) + 1),
    undoes,
    planChangeId: null,
  };
}

async function cardOf(ws: Workspace, id: string): Promise<Stored<Initiative>> {
  const card = await initiativeRows.find(ws, id);
  if (!card) throw new AttuneError("not_found", "This card is not here any more.");
  return card;
}

/** Says who did what in the meantime, and where things stand now. */
async function overtaken(ws: Workspace, card: Stored<Initiative>, wanted: string): Promise<AttuneError> {
  const last = await findLastMove(ws, card.id);
  const place = `${quarterInWords(card.startQuarter)}${card.lane === null ? "" : `, ${card.lane}`}`;
  const isMove = last && isSamePlace(card, placeAfter(card, last.to));
  const happened = isMove
    ? `${last.movedByName} moved “${card.name}” to ${place} in the meantime${last.reason ? ` (“${last.reason}”)` : ""}.`
    : `“${card.name}” was changed in the meantime; it starts in ${place}.`;
  return new AttuneError("stale", `${happened} Your move to ${quarterInWords(wanted)} was not stored.`);
}
