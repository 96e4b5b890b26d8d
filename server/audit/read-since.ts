import { type AuditAsked, newestEntry, readAuditEntries, readLatestActors } from "@/db/audit-entries";
import { findVisit, putVisit } from "@/db/visits";
import type { Workspace } from "@/db/workspace";
import { type AuditPlace, auditPlaceOf } from "@/domain/audit/audit-place";
import { mostCounted } from "@/domain/audit/since-words";
import { AttuneError } from "@/domain/errors";
import { tellEntries } from "./tell-entries";

/** Sentences in the drawer; the history itself has them all. */
const mostTold = 60;
const mostChanges = 4;
const mostLines = 3;

const unseen = (ws: Workspace, { kinds, objectId }: AuditPlace, seq: number): AuditAsked => ({
  ...{ userId: null, kinds, objectId, from: null, until: null, text: null },
  after: { seq, notBy: ws.userId },
});

/**
 * How much others changed of what a screen shows since this person was there last.
 *
 * @returns `since` null on a first visit, and on screens that show nothing with a history
 */
export async function readSince(ws: Workspace, path: string) {
  const place = auditPlaceOf(path);
  const none = { isKept: place !== null, since: null, from: 0, changes: 0, people: 0, upTo: 0 };
  if (!place) return none;
  const upTo = await newestEntry(ws);
  const visit = await findVisit(ws, path);
  if (!visit) return { ...none, upTo };
  const actors = await readLatestActors(ws, unseen(ws, place, visit.seq), mostCounted);
  const [changes, people] = [actors.length, new Set(actors).size];
  return { isKept: true, since: visit.at, from: visit.seq, changes, people, upTo };
}

/** The same as sentences, the newest first: what came after the entry `from`. */
export async function readSinceEntries(ws: Workspace, path: string, from: number) {
  const place = auditPlaceOf(path);
  if (!place) throw new AttuneError("invalid", "This screen shows nothing that has a history.");
  const rows = await readAuditEntries(ws, unseen(ws, place, from), null, mostTold + 1);
  const told = await tellEntries(ws, rows.slice(0, mostTold), mostChanges);
  return {
    entries: told.map(({ changes, ...entry }) => ({
      ...entry,
      lines: changes.flatMap(({ lines }) => lines).slice(0, mostLines),
    })),
    isMore: rows.length > mostTold,
  };
}

/** Notes that the person has looked at a screen, up to the entry it showed. */
export async function noteVisit(ws: Workspace, path: string, upTo: number): Promise<void> {
  if (!auditPlaceOf(path)) return;
  await putVisit(ws, path, Math.min(upTo, await newestEntry(ws)));
}
