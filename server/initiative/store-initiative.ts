import { commit, type Write } from "@/db/commit";
import { addMove, findLastMove, findMove, initiativeRows } from "@/db/roadmap";
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
import { moveOf, refuseUnderObjection } from "../roadmap/move";
import { todayOf } from "../today";
import { checkReferences } from "./check-references";
import { type At, initiativeAt } from "./find-initiative";

/** Puts a new piece of work on the roadmap; what contradicts itself is refused. */
export async function addInitiative(ws: EditableWorkspace, given: InitiativeFacts) {
  const id = `R-${crypto.randomUUID().slice(0, 8)}`;
  const item: Initiative = withWholeEffort({ ...given, id, status: "planned" });
  await checkReferences(ws, null, item);
  await refuseUnderObjection(ws, item, "put on the roadmap");
  const [problem] = initiativeProblems(item, await initiativeRows.read(ws));
  if (problem) throw new AttuneError("invalid", problem.sentence);
  return commit(ws, [initiativeRows.add(ws, item)], { action: "added initiative", answer: { id, version: 1 } });
}

type Why = {
  reason: string | null;
  /** The move that this change takes back. */
  undoesMoveId: string | null;
};

/** Changes any of it. Where it changes its place, that is a move, with its reason, in the history of moves too. */
export async function changeInitiative(ws: EditableWorkspace, at: At, given: InitiativeFacts, why: Why) {
  const before = await initiativeAt(ws, at);
  const after: Initiative = withWholeEffort({ ...given, id: before.id, status: before.status });
  await checkReferences(ws, before, after);
  const [problem] = freshProblems(before, after, await othersOf(ws, before));
  if (problem) throw new AttuneError("invalid", problem.sentence);
  const isNewPromise = after.refId !== before.refId || after.kind !== before.kind;
  if (isNewPromise) await refuseUnderObjection(ws, after, "stored like that");
  const move = await moveWrite(ws, before, after, why);
  const answer = { version: before.version + 1, moveId: move?.id ?? null };
  return commit(ws, [initiativeRows.put(ws, before, after), ...(move ? [move] : [])], {
    action: why.undoesMoveId === null ? "changed initiative" : "took back change of initiative",
    reason: why.reason,
    answer,
  });
}

const othersOf = async (ws: Workspace, { id }: Initiative) =>
  (await initiativeRows.read(ws)).filter((other) => other.id !== id);

/** The move inside a change; null where its place stays. */
async function moveWrite(
  ws: EditableWorkspace,
  before: Stored<Initiative>,
  after: Initiative,
  { reason, undoesMoveId }: Why,
): Promise<Write | null> {
  if (isSamePlace(before, after)) return null;
  const isInTime = before.startQuarter !== after.startQuarter || before.durationQuarters !== after.durationQuarters;
  const undoes = undoesMoveId === null ? null : await findMove(ws, undoesMoveId);
  if (undoesMoveId !== null && undoes?.initiativeId !== before.id)
    throw new AttuneError("not_found", "This move is not known here.");
  if (isInTime && reason === null && !undoes && needsReason(before, await todayOf(ws)))
    throw new AttuneError("invalid", sayWhy(before));
  await refuseUnderObjection(ws, before);
  const last = await findLastMove(ws, before.id);
  // What is moved again since cannot be taken back; it is a move like any other.
  const undone = undoes && last?.id === undoes.id ? undoes.id : null;
  return addMove(ws, moveOf(before, placeAfter(before, after), { reason, undoes: undone, after: last }));
}

export const sayWhy = ({ name, startQuarter }: Initiative): string =>
  `Say why: people already count on “${name}” in ${quarterInWords(startQuarter)}.`;
