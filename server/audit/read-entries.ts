import { countAuditEntries, findAuditEntry, readAuditEntries, readAuditPeople } from "@/db/audit-entries";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { AuditFilter } from "@/domain/audit/audit-filter";
import { auditSentence } from "@/domain/audit/audit-sentence";
import { dayWords } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { askedOf } from "./asked";
import { lookUp } from "./look-up";
import { type ToldEntry, tellEntries } from "./tell-entries";

const pageSize = 60;
/** Changes told in the list; the rest when an entry is opened. */
const mostChanges = 8;
const mostLines = 6;
/** Changes of one entry that are shown when it is opened; an export has them all. */
const mostOpened = 500;

const dayOf = (at: number) => dayWords(new Date(at).toISOString().slice(0, 10));

/** What happened, the newest first, 60 entries at a time, each as a sentence with the lines that matter. */
export async function readEntries(ws: Workspace, { cursor, ...filter }: AuditFilter & { cursor: number | null }) {
  const asked = await askedOf(ws, filter);
  const rows = await readAuditEntries(ws, asked, cursor, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const told = await tellEntries(ws, page, mostChanges);
  const { entries, people, first } = await countAuditEntries(ws, asked);
  return {
    entries: told.map((entry, at) => shortened(entry, page[at]?.changes.length ?? 0)),
    next: rows.length > pageSize ? (page.at(-1)?.seq ?? null) : null,
    matching: entries,
    sentence: auditSentence({ entries, people, since: first === null ? null : dayOf(first) }),
  };
}

/** An entry with the lines that matter, for a list. */
function shortened({ changes, ...entry }: ToldEntry, changeCount: number) {
  const lines = changes.flatMap((change) =>
    changes.length > 1 && change.name !== null ? change.lines.map((line) => `“${change.name}”: ${line}`) : change.lines,
  );
  return {
    ...entry,
    lines: lines.slice(0, mostLines),
    isMore: lines.length > mostLines || changeCount > mostChanges,
  };
}

/**
 * The last thing that happened to one thing: who did what, and when.
 *
 * @throws AttuneError `not_found` where the history tells this person nothing of it
 */
export async function readLast(ws: Workspace, kind: string, objectId: string) {
  const anything = { userId: null, from: null, until: null, text: null, after: null };
  const [row] = await readAuditEntries(ws, { ...anything, kinds: [kind], objectId }, null, 1);
  if (!row) throw new AttuneError("not_found", "The history knows no such thing.");
  const [told] = await tellEntries(ws, [row], mostChanges);
  return shortened(told!, row.changes.length);
}

/** What a history can be narrowed to, and who reads it. */
export async function readChoicesOf(ws: Workspace) {
  const people = await readAuditPeople(ws);
  return {
    may: { manage: allows(ws.role, "manage") },
    people: people
      .map(({ id, name }) => ({
        id,
        name: id === ws.userId ? `${name ?? "You"} (you)` : (name ?? "Somebody who left"),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

/** What a thing is called that a history is narrowed to; null where nobody knows any more. */
export async function readObjectName(
  ws: Workspace,
  kinds: readonly string[] | null,
  objectId: string,
): Promise<string | null> {
  const kind = kinds?.[0];
  if (kind === undefined) return null;
  const change = { kind, id: objectId, before: null, after: null };
  const row = { seq: 0, at: 0, userId: "", by: null, action: "", reason: null, changes: [change] };
  const found = await lookUp(ws, [row]);
  return found.named(found.targetOf(change))?.name ?? null;
}

/** One entry with all that it changed, as it was stored. */
export async function readEntry(ws: Workspace, seq: number) {
  const row = await findAuditEntry(ws, seq);
  if (!row) throw new AttuneError("not_found", "There is no such entry in this history.");
  const [told] = await tellEntries(ws, [row], mostOpened);
  const { changes, ...entry } = told!;
  return {
    ...entry,
    action: row.action,
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before: storedText(before),
      after: storedText(after),
    })),
    left: Math.max(0, row.changes.length - mostOpened),
  };
}

const longest = 4_000;
function storedText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = JSON.stringify(value, null, 1);
  return text.length > longest ? `${text.slice(0, longest)}\n… cut here; the export has all of it` : text;
}
