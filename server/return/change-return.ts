import { commit } from "@/db/commit";
import { ownEvidenceRows } from "@/db/decisions";
import { readRemoved } from "@/db/removed";
import { returnLineRows } from "@/db/returns";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { findCard } from "@/domain/findings/evidence-library";
import { basisCard } from "@/domain/findings/evidence-pins";
import { quarterOfDay } from "@/domain/quarters";
import { factsOf, newLine, type ReturnFacts, withFacts } from "@/domain/returns/return-facts";
import { type ReturnLine, returnLine } from "@/domain/returns/returns";
import { todayOf } from "../today";
import { findReturn, findReturnAt } from "./find-return";

type At = { returnId: string; version: number };

/**
 * What a line newly points at has to be here, and no vendor claim or prediction may become its basis; what it pointed
 * at before stays, and is a finding.
 */
async function requireSound(ws: Workspace, after: ReturnFacts, before: ReturnLine | null): Promise<void> {
  const { useCaseId, basisEvidenceId } = after;
  if (useCaseId !== null && useCaseId !== before?.useCaseId && !(await useCaseRows.find(ws, useCaseId)))
    throw new AttuneError("not_found", "This use case is not here any more. Choose another one.");
  if (basisEvidenceId !== null && basisEvidenceId !== before?.basisEvidenceId)
    basisCard(basisEvidenceId, await ownEvidenceRows.read(ws));
}

export async function addReturn(
  ws: EditableWorkspace,
  { actualThrough, ...facts }: ReturnFacts & { actualThrough: string | null },
) {
  await requireSound(ws, facts, null);
  const id = `F-${crypto.randomUUID().slice(0, 8)}`;
  const line = newLine(id, facts, actualThrough, quarterOfDay(await todayOf(ws)));
  return commit(ws, [returnLineRows.add(ws, line)], { action: "added return line", answer: { id, version: 1 } });
}

/** Everything people write of a line but what was observed; `back` takes it back. */
export async function editReturn(ws: EditableWorkspace, { returnId, version, ...facts }: At & ReturnFacts) {
  const before = await findReturnAt(ws, { returnId, version });
  await requireSound(ws, facts, before);
  return commit(ws, [returnLineRows.put(ws, before, withFacts(before, facts))], {
    action: "edited return line",
    answer: { version: version + 1, back: factsOf(before) },
  });
}

export async function removeReturn(ws: EditableWorkspace, { returnId, version }: At) {
  const before = await findReturn(ws, returnId);
  return commit(ws, [returnLineRows.remove(ws, { ...before, version })], {
    action: "removed return line",
    answer: null,
  });
}

/** A removed line as it was, observations too; a basis that is gone since is left out, and said to be. */
export async function putBackReturn(ws: EditableWorkspace, returnId: string) {
  if (await returnLineRows.find(ws, returnId)) throw new AttuneError("already_done", "This line is here.");
  const removed = await readRemoved(ws, returnLineRows, returnId);
  if (!removed) throw new AttuneError("not_found", "There is no such line to put back.");
  const line = returnLine.parse(removed);
  if (line.useCaseId !== null && !(await useCaseRows.find(ws, line.useCaseId)))
    throw new AttuneError("not_found", "The use case of this line is not here any more. Put that back first.");
  const own = await ownEvidenceRows.read(ws);
  const basisGone = line.basisEvidenceId !== null && !findCard(line.basisEvidenceId, own);
  const back = basisGone ? { ...line, basisEvidenceId: null } : line;
  return commit(ws, [returnLineRows.add(ws, back)], {
    action: "put back return line",
    answer: { id: returnId, version: 1, basisGone },
  });
}
