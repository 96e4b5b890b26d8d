import { createHash } from "node:crypto";
import { commit } from "@/db/commit";
import { findingNoteRows } from "@/db/decisions";
import { readHistory } from "@/db/history";
import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { FindingNote } from "@/domain/findings/finding-note";
import { keyOfFinding } from "@/domain/findings/key-of-finding";
import { foundIn } from "../derive";

type Which = Pick<FindingNote, "ruleId" | "entityType" | "entityId" | "detail">;
type At = { noteId: string; version: number };

/** One finding, one note: two people who acknowledge the same at once meet in the same row. */
const noteIdOf = (which: Which) => `FN-${createHash("sha256").update(keyOfFinding(which)).digest("hex").slice(0, 24)}`;

async function readNote(ws: Workspace, noteId: string) {
  const note = await findingNoteRows.find(ws, noteId);
  if (!note) throw new AttuneError("not_found", "This note is not here any more.");
  return note;
}

/**
 * Says to a finding that it is known, and why; or changes what was said.
 *
 * @param version of the note on screen; null where none was
 * @throws AttuneError `not_found` when nothing of the kind fails now; `stale` when somebody was faster
 */
export async function acknowledge(
  ws: ContributableWorkspace,
  { ruleId, entityType, entityId, detail }: Which,
  { note, version }: { note: string; version: number | null },
) {
  const which = { ruleId, entityType, entityId, detail };
  const key = keyOfFinding(which);
  if (!(await foundIn(ws)).some((finding) => keyOfFinding(finding) === key))
    throw new AttuneError("not_found", "This finding is gone: the rule does not fail any more.");
  const id = noteIdOf(which);
  const before = await findingNoteRows.find(ws, id);
  const after = { id, ...which, note, notedBy: ws.userId, notedAt: Date.now() };
  const isAnew = version === null && before?.note === "";
  if (version === null && before && !isAnew)
    throw new AttuneError("stale", "Somebody acknowledged this first. Look at their note, then decide.");
  if (version !== null && !before) throw new AttuneError("not_found", "This note is not here any more.");
  const write = before
    ? findingNoteRows.put(ws, { ...before, version: version ?? before.version }, after)
    : findingNoteRows.add(ws, after);
  const stored = before ? (version ?? before.version) + 1 : 1;
  return commit(ws, [write], {
    action: "acknowledged finding",
    reason: note,
    answer: { noteId: id, version: stored },
  });
}

/** The finding counts as news again. */
export async function takeBack(ws: ContributableWorkspace, { noteId, version }: At) {
  const before = await readNote(ws, noteId);
  if (before.note === "") throw new AttuneError("already_done", "This was taken back already.");
  return commit(ws, [findingNoteRows.put(ws, { ...before, version }, { ...before, note: "" })], {
    action: "took back acknowledgement",
    answer: { version: version + 1 },
  });
}

/** Undoes taking back: the note stands again as it was, by the same person and of the same day. */
export async function restoreNote(ws: ContributableWorkspace, { noteId, version }: At) {
  const before = await readNote(ws, noteId);
  const [last] = await readHistory(ws, { kind: findingNoteRows.kind, objectId: noteId, beforeSeq: null }, 1);
  const said = last?.before?.["note"];
  if (before.note !== "" || typeof said !== "string") throw new AttuneError("already_done", "The note stands already.");
  return commit(ws, [findingNoteRows.put(ws, { ...before, version }, { ...before, note: said })], {
    action: "restored acknowledgement",
    answer: { version: version + 1 },
  });
}
