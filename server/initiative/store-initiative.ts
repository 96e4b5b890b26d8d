import { commit, type Write } from "@/db/commit";
import { addMove, findLastMove, findMove, initiativeRows, stillTheSame } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { quarterInWords } from "@/domain/quarters";
import { freshProblems } from "@/domain/roadmap/date-effect";
import type { Initiative } from "@/domain/roadmap/initiative";
import { withWholeEffort } from "@/domain/roadmap/initiative-effort";
import { initiativeProblems } from "@/domain/roadmap/initiative-problems";
import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { isSamePlace, placeAfter } from "@/domain/roadmap/move-initiative";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { moveOf } from "../roadmap/move";
import { refuseObjected } from "../roadmap/refuse-objected";
import { todayOf } from "../today";
import { checkReferences } from "./check-references";
import { type At, initiativeAt } from "./find-initiative";

/** Puts a new piece of work on the roadmap; what contradicts itself is refused. */
export async function addInitiative(ws: EditableWorkspace, given: InitiativeFacts) {
  const id = `R-${crypto.randomUUID().slice(0, 8)}`;
  const item: Initiative = withWholeEffort({ ...given, id, status: "planned" });
  const mark = await initiativeRows.mark(ws);
  await checkReferences(ws, null, item);
  await refuseObjected(ws, [{ before: null, after: item }]);
  const [problem] = initiativeProblems(item, await initiativeRows.read(ws));
  if (problem) throw new AttuneError("invalid", problem.sentence);
  const still = item.needsIds.length > 0 ? [initiativeRows.ifStill(ws, mark, stillTheSame)] : [];
  return commit(ws, [...still, initiativeRows.add(ws, item)], {
    action: "added initiative",
    answer: { id, version: 1 },
  });
}

type Why = {
  reason: string | null;
  /** The move that this change takes back. */
  undoesMoveId: string | null;
};

/** Changes any of it. Where it changes its place, that is a move, with its reason, in the history of moves too. */
export async function changeInitiative(ws: EditableWorkspace, at: At, given: InitiativeFacts, why: Why) {
  const mark = await initiativeRows.mark(ws);
  const before = await initiativeAt(ws, at);
  const after: Initiative = withWholeEffort({ ...given, id: before.id, status: before.status });
  await checkReferences(ws, before, after);
  const [problem] = freshProblems(before, after, await othersOf(ws, before));
  if (problem) throw new AttuneError("invalid", problem.sentence);
  await refuseObjected(ws, [{ before, after }]);
  const undone = await undoneMove(ws, before, after, why.undoesMoveId);
  const move = await moveWrite(ws, before, after, { reason: why.reason, undone });
  const answer = { version: before.version + 1, moveId: move?.id ?? null };
  // What it comes to need may go, or come to need it, in the meantime.
  const isWaiting = after.needsIds.some((id) => !before.needsIds.includes(id));
  const still = isWaiting ? [initiativeRows.ifStill(ws, mark, stillTheSame)] : [];
  return commit(ws, [...still, initiativeRows.put(ws, before, after), ...(move ? [move] : [])], {
    action: undone === null ? "changed initiative" : "took back change of initiative",
    reason: why.reason,
    answer,
  });
}

const othersOf = async (ws: Workspace, { id }: Initiative) =>
  (await initiativeRows.read(ws)).filter((other) => other.id !== id);

/**
 * The move that a change takes back: the last one of this work, and only to where it came from. What was moved again
 * since, or goes elsewhere, is a move like any other.
 */
async function undoneMove(ws: Workspace, before: Initiative, after: Initiative, moveId: string | null) {
  if (moveId === null) return null;
  const move = await findMove(ws, moveId);
  if (move?.initiativeId !== before.id) throw new AttuneError("not_found", "This move is not known here.");
  const last = await findLastMove(ws, before.id);
  const isBack = last?.id === move.id && isSamePlace(after, placeAfter(before, move.from));
  return isBack ? move.id : null;
}

/** The move inside a change; null where its place stays. */
async function moveWrite(
  ws: EditableWorkspace,
  before: Stored<Initiative>,
  after: Initiative,
  { reason, undone }: { reason: string | null; undone: string | null },
): Promise<Write | null> {
  if (isSamePlace(before, after)) return null;
  const isInTime = before.startQuarter !== after.startQuarter || before.durationQuarters !== after.durationQuarters;
  if (isInTime && reason === null && undone === null && needsReason(before, await todayOf(ws)))
    throw new AttuneError("invalid", sayWhy(before));
  const last = await findLastMove(ws, before.id);
  return addMove(ws, moveOf(before, placeAfter(before, after), { reason, undoes: undone, after: last }));
}

export const sayWhy = ({ name, startQuarter }: Initiative): string =>
  `Say why: people already count on “${name}” in ${quarterInWords(startQuarter)}.`;
