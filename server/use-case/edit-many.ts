import { commit, type Write } from "@/db/commit";
import { launchGateRows } from "@/db/decisions";
import { readHistory } from "@/db/history";
import { addGivenScore, useCaseRows } from "@/db/scoring";
import { unlessBlocked } from "@/db/sign-offs";
import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { openGateRefusal } from "@/domain/ledger/launch-checks";
import { onlyAnswers } from "@/domain/scoring/list/answer-keys";
import { editUseCase, isOnlyAnswers } from "@/domain/scoring/list/edit-use-case";
import type { EditedSet } from "@/domain/scoring/list/edited-set";
import type { UseCase } from "@/domain/scoring/use-case";
import { blockOf } from "../sign-off/read-sign-offs";
import { todayOf } from "../today";
import { readEditScene } from "./edit-fields";

export const mostChanges = 2_000;

type Change = { useCaseId: string; version: number; set: EditedSet };
type Refusal = { useCaseId: string; sentence: string; stale: boolean };
export type EditedMany = {
  /** Whether anything was stored: all of it, or, when asked so, all that can be. */
  stored: boolean;
  /** What was stored, with the version the next write must name. */
  changed: { useCaseId: string; version: number }[];
  refused: Refusal[];
};

/**
 * Sets things of many use cases in one commit: of all or, unless the caller takes those that can, of none. Whoever
 * cannot be changed is named with the reason; nothing is refused in silence.
 */
export async function editMany(
  ws: ContributableWorkspace,
  given: { changes: Change[]; onlyThoseThatCan: boolean; reason: string | null },
): Promise<EditedMany> {
  const { changes, onlyThoseThatCan, reason } = given;
  if (!allows(ws.role, "edit") && !changes.every(({ set }) => isOnlyAnswers(set)))
    throw new AttuneError(
      "forbidden",
      "You can answer the criteria; the rest is for editors: propose it in a comment.",
    );
  if (new Set(changes.map(({ useCaseId }) => useCaseId)).size < changes.length)
    throw new AttuneError("invalid", "Name each use case once.");

  const held = new Map((await readThese(ws, changes)).map((useCase) => [useCase.id, useCase]));
  const [scene, today, at] = [await readEditScene(ws), await todayOf(ws), Date.now()];
  const refused: Refusal[] = [];
  const writes: Write[] = [];
  const changed: EditedMany["changed"] = [];
  for (const { useCaseId, version, set } of changes) {
    const before = held.get(useCaseId);
    const refuse = (sentence: string, stale = false) => refused.push({ useCaseId, sentence, stale });
    if (!before) {
      refuse("This use case is not here any more.");
      continue;
    }
    if (before.version !== version) {
      refuse("Somebody else changed this meanwhile. Look again, then decide.", true);
      continue;
    }
    const edited = editUseCase(before, set, scene, today);
    if ("refusal" in edited) {
      refuse(edited.refusal);
      continue;
    }
    const gateRefusal = await goingLiveRefusal(ws, before, edited.after, reason);
    if (gateRefusal) {
      refuse(gateRefusal);
      continue;
    }
    writes.push(useCaseRows.put(ws, before, edited.after));
    if (goesLive(before, edited.after)) writes.push(unlessBlocked(ws, useCaseId));
    if (set.answers) {
      const scores = onlyAnswers(set.answers);
      writes.push(addGivenScore(ws, { id: crypto.randomUUID(), useCaseId, scoredAt: at, scores, note: reason }));
    }
    changed.push({ useCaseId, version: version + 1 });
  }
  if (changed.length === 0 || (refused.length > 0 && !onlyThoseThatCan)) return { stored: false, changed: [], refused };
  return commit(ws, writes, {
    action: changed.length === 1 ? "edited use case" : `edited ${changed.length} use cases`,
    reason,
    answer: { stored: true, changed, refused },
  });
}

const goesLive = (before: UseCase, after: UseCase) => after.status === "live" && before.status !== "live";

/** Open launch checks ask for a reason here too; taking back what has just taken it out of live asks for none. */
async function goingLiveRefusal(ws: Workspace, before: UseCase, after: UseCase, reason: string | null) {
  if (!goesLive(before, after)) return null;
  const blocked = await blockOf(ws, before.id);
  if (blocked) return blocked;
  const gate = (await launchGateRows.find(ws, before.id)) ?? null;
  const refusal = openGateRefusal(gate, reason, "onItsPage");
  if (!refusal) return null;
  const [last] = await readHistory(ws, { kind: useCaseRows.kind, objectId: before.id, beforeSeq: null }, 1);
  return last?.before?.["status"] === "live" ? null : refusal;
}

/** Few by their ids, many by reading all: one statement holds a limited number of values. */
async function readThese(ws: ContributableWorkspace, changes: readonly Change[]) {
  return changes.length > 200
    ? useCaseRows.read(ws)
    : useCaseRows.readSome(
        ws,
        changes.map(({ useCaseId }) => useCaseId),
      );
}
