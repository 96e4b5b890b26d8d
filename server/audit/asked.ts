import { type AuditAsked, isInHistory, readAuditActions, readAuditPeople } from "@/db/audit-entries";
import { namedKinds, readNames } from "@/db/audit-names";
import type { Workspace } from "@/db/workspace";
import { auditAreas } from "@/domain/audit/audit-areas";
import type { AuditFilter } from "@/domain/audit/audit-filter";
import { entrySentence, plainSentence } from "@/domain/audit/entry-sentence";
import { AttuneError } from "@/domain/errors";

const dayLong = 86_400_000;
/** So many things called alike are enough to look for. */
const mostThings = 300;

/**
 * A filter as the history is asked.
 *
 * @throws AttuneError `not_found` where it names a person or a thing this history does not know; `invalid` for days the
 *   wrong way round
 */
export async function askedOf(ws: Workspace, filter: AuditFilter): Promise<AuditAsked> {
  const { userId, area, objectId, from, to, text } = filter;
  if (from !== null && to !== null && to < from)
    throw new AttuneError("invalid", "The first day is after the last one. Choose them the other way round.");
  if (userId !== null && !(await readAuditPeople(ws)).some(({ id }) => id === userId))
    throw new AttuneError("not_found", "Nobody like this changed anything here. Choose another person.");
  if (objectId !== null && !(await isInHistory(ws, objectId)))
    throw new AttuneError("not_found", "The history knows no such thing. Clear the filter to see everything.");
  const words = text?.trim() ?? "";
  return {
    ...{ userId, objectId },
    kinds: area === null ? null : auditAreas[area].kinds,
    from: from === null ? null : Date.parse(from),
    until: to === null ? null : Date.parse(to) + dayLong,
    text: words === "" ? null : await textAsked(ws, words),
    after: null,
  };
}

async function textAsked(ws: Workspace, words: string) {
  const looked = words.toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(looked);
  const actions = (await readAuditActions(ws)).filter((action) => has(plainSentence(entrySentence(action, []))));
  const things: { kind: string; ids: string[] }[] = [];
  let left = mostThings;
  for (const kind of namedKinds) {
    const ids = [...(await readNames(ws, kind, null))].flatMap(([id, name]) => (has(name) ? [id] : [])).slice(0, left);
    left -= ids.length;
    if (ids.length > 0) things.push({ kind, ids });
  }
  return { words, actions, things };
}
