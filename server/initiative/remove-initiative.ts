import { commit } from "@/db/commit";
import { readHistory } from "@/db/history";
import { readRemoved } from "@/db/removed";
import {
  initiativeRows,
  type KeptMoves,
  keptMovesKind,
  putMovesBack,
  readKeptMoves,
  stillTheSame,
  takeMovesAlong,
} from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { initiativeProblems } from "@/domain/roadmap/initiative-problems";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { refuseObjected } from "../roadmap/refuse-objected";
import { todayOf } from "../today";
import { checkReferences } from "./check-references";
import { type At, initiativeAt } from "./find-initiative";
import { sayWhy } from "./store-initiative";

/** Only what no other work waits for can go; the refusal names what does. Stopping keeps it on record. */
export async function removeInitiative(ws: EditableWorkspace, at: At, reason: string | null) {
  const mark = await initiativeRows.mark(ws);
  const before = await initiativeAt(ws, at);
  const waiting = (await initiativeRows.read(ws)).filter(({ needsIds }) => needsIds.includes(before.id));
  if (waiting.length > 0)
    throw new AttuneError(
      "invalid",
      `${namesOf(waiting)} ${waiting.length === 1 ? "needs" : "need"} “${before.name}”. Take that out there first, or stop it instead: then it stays on record.`,
    );
  if (reason === null && needsReason(before, await todayOf(ws))) throw new AttuneError("invalid", sayWhy(before));
  const kept = await readKeptMoves(ws, before.id);
  const moves = kept.moves.length > 0 ? [takeMovesAlong(ws, before.id, kept)] : [];
  // What comes to need it in the meantime would wait for nothing.
  const still = initiativeRows.ifStill(ws, mark, stillTheSame);
  return commit(ws, [still, ...moves, initiativeRows.remove(ws, before)], {
    action: "removed initiative",
    reason,
    answer: null,
  });
}

const namesOf = (items: readonly { name: string }[]) => {
  const names = items.slice(0, 3).map(({ name }) => `“${name}”`);
  return items.length > 3 ? `${names.join(", ")} and ${items.length - 3} more` : names.join(" and ");
};

/** Puts back what was removed, as the history has it; nothing that was never here comes in this way. */
export async function putBackInitiative(ws: EditableWorkspace, initiativeId: string) {
  if (await initiativeRows.find(ws, initiativeId))
    throw new AttuneError("already_done", "This piece of work is on the roadmap already.");
  const item = await readRemoved(ws, initiativeRows, initiativeId);
  if (!item) throw new AttuneError("not_found", "No such piece of work was removed here.");
  const mark = await initiativeRows.mark(ws);
  await checkReferences(ws, null, item);
  await refuseObjected(ws, [{ before: null, after: item }]);
  const [problem] = initiativeProblems(item, await initiativeRows.read(ws)).filter(({ field }) => field === "needsIds");
  if (problem) throw new AttuneError("invalid", problem.sentence);
  const moves = await movesTaken(ws, initiativeId);
  const still = item.needsIds.length > 0 ? [initiativeRows.ifStill(ws, mark, stillTheSame)] : [];
  const writes = [...still, initiativeRows.add(ws, item), ...(moves ? [putMovesBack(ws, initiativeId, moves)] : [])];
  return commit(ws, writes, {
    action: "put initiative back",
    answer: { id: item.id, version: 1 },
  });
}

/** The moves that went with its last removal, where it had any. */
export async function movesTaken(ws: EditableWorkspace, objectId: string): Promise<KeptMoves | null> {
  const at = { objectId, beforeSeq: null };
  const [[removal], [taken]] = [
    await readHistory(ws, { kind: initiativeRows.kind, ...at }, 1),
    await readHistory(ws, { kind: keptMovesKind, ...at }, 1),
  ];
  const isOfIt = taken !== undefined && taken.seq === removal?.seq && taken.before !== null;
  return isOfIt ? (taken.before as KeptMoves) : null;
}
