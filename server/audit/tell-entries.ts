import type { AuditRow } from "@/db/audit-entries";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { isTold, type Target } from "@/domain/audit/change-target";
import { entrySentence, type NamedThing, type TextPart } from "@/domain/audit/entry-sentence";
import { fieldLines } from "@/domain/audit/field-lines";
import { countedKind, oneOf } from "@/domain/audit/kind-words";
import { masked } from "@/domain/audit/masked";
import { placeOfThing } from "@/domain/audit/thing-place";
import { dayWords } from "@/domain/deck/deck-words";
import { testChangeLines } from "@/domain/experiments/test-change-lines";
import { blockChangeLines } from "@/domain/foundations/block-change-lines";
import { changeLines } from "@/domain/scoring/change-lines";
import type { NameOf } from "@/domain/scoring/field-words";
import { namesOf, readChoices } from "../use-case/read-choices";
import { type LookUp, lookUp } from "./look-up";

type Change = AuditRow["changes"][number];
type Fields = Readonly<Record<string, unknown>>;

/** One change of an entry, in words. */
export type ToldChange = {
  /** What people call the kind of thing, and the thing; null where it has no name. */
  readonly kind: string;
  readonly kindWords: string;
  readonly id: string;
  readonly name: string | null;
  readonly to: string | null;
  readonly lines: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

export type ToldEntry = {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly isMine: boolean;
  readonly parts: readonly TextPart[];
  readonly reason: string | null;
  readonly changes: readonly ToldChange[];
};

/** Entries of the history as sentences, with what each changed, as this person may see it. */
export async function tellEntries(ws: Workspace, given: readonly AuditRow[], most: number): Promise<ToldEntry[]> {
  const viewer = { managesMembers: allows(ws.role, "manage") };
  const rows = given.map((row) => ({
    ...row,
    changes: row.changes.filter(isTold).map((change) => ({
      ...change,
      before: masked(change.kind, change.before, viewer),
      after: masked(change.kind, change.after, viewer),
    })),
  }));
  const found = await lookUp(ws, rows);
  const isEdit = ({ kind, before, after }: Change) => kind === "useCase" && before !== null && after !== null;
  const useCaseName = rows.some(({ changes }) => changes.some(isEdit)) ? namesOf(await readChoices(ws)) : null;
  return rows.map((row) => told(ws, row, { found, useCaseName, most }));
}

type Words = { found: LookUp; useCaseName: NameOf | null; most: number };

function told(ws: Workspace, { seq, at, userId, by, action, reason, changes }: AuditRow, words: Words): ToldEntry {
  const shown = changes.slice(0, words.most).map((change) => toldChange(change, words));
  return {
    ...{ seq, at, reason },
    by: by ?? "Somebody who left",
    isMine: userId === ws.userId,
    parts: entrySentence(action, thingsOf(action, changes, words.found)),
    changes: shown.filter(({ lines, name }) => lines.length > 0 || name !== null || changes.length === 1),
  };
}

const rowsIn = (value: unknown) => {
  const rows = (value as { rows?: unknown } | null)?.rows;
  return typeof rows === "number" && rows > 0 ? rows : 1;
};

/** What an entry is about: the things of the kind its action speaks of, else of the first kind that has names. */
function thingsOf(action: string, changes: readonly Change[], found: LookUp): NamedThing[] {
  const targets = changes.map((change) => ({ change, target: found.targetOf(change) }));
  const kinds = [...new Set(targets.map(({ target }) => target.kind))];
  const words = action.replace(/\binitiative/g, "roadmap item");
  const spoken = kinds
    .filter((kind) => words.includes(oneOf(kind)))
    .toSorted((a, b) => oneOf(b).length - oneOf(a).length)[0];
  const kind = spoken ?? targets.find(({ target }) => found.named(target) !== null)?.target.kind ?? kinds[0];
  const things = new Map<string, NamedThing>();
  for (const { change, target } of targets) {
    if (target.kind !== kind) continue;
    const before = things.get(target.id);
    const isWhole = change.kind === target.kind;
    const count = isWhole ? Math.max(rowsIn(change.after), rowsIn(change.before)) : 1;
    things.set(target.id, before ?? { ...named(target, found), count });
  }
  return [...things.values()];
}

function named(target: Target, found: LookUp): Omit<NamedThing, "count"> {
  if (target.kind === "strategy" || target.kind === "roadmap")
    return { kind: target.kind, name: target.kind, to: placeOfThing({ kind: target.kind, id: "" }) };
  const known = found.named(target);
  return { kind: target.kind, name: known?.name ?? null, to: known?.isThere ? placeOfThing(target) : null };
}

function toldChange(change: Change, words: Words): ToldChange {
  const target = words.found.targetOf(change);
  const { name, to } = named(target, words.found);
  const { kind, id, before, after } = change;
  const lines = linesOf(change, words);
  // Of many written at once, the first is not what they are about.
  const isMany = rowsIn(after) > 1 && kind !== "dayResults";
  return { kind, id, name: isMany ? null : name, to: isMany ? null : to, kindWords: oneOf(kind), before, after, lines };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function linesOf({ kind, before, after }: Change, { found, useCaseName }: Words): readonly string[] {
  const counted = rowsIn(after);
  if (kind === "dayResults" && counted > 0) return [`${countedKind(kind, counted)} stored`];
  if (!isFields(before) && counted > 1) return [`${countedKind(kind, counted)} came in`];
  if (!isFields(before) && isFields(after)) return kind === "comment" ? quotedBody(after) : [];
  if (!isFields(before) || !isFields(after)) return [];
  const nameOf = (field: string, id: string) => found.inField(field, id);
  try {
    return ownLines(kind, before, after, { nameOf, useCaseName }) ?? fieldLines(before, after, nameOf);
  } catch {
    // An entry of an older version may have another shape: it is told plainly, and takes no other with it.
    return fieldLines(before, after, nameOf);
  }
}

type Names = { nameOf: (field: string, id: string) => string | null; useCaseName: NameOf | null };

/** In the words of the screen it belongs to, where that has its own. */
function ownLines(kind: string, before: Fields, after: Fields, { nameOf, useCaseName }: Names) {
  if (kind === "useCase" && useCaseName) return changeLines(before, after, useCaseName);
  if (kind === "buildingBlock")
    return blockChangeLines(before, after, {
      block: (id) => nameOf("block", id) ?? id,
      person: (id) => nameOf("ownerId", id) ?? "somebody who left",
    });
  return kind === "experiment" ? testLines(before, after, nameOf) : null;
}

const quotedBody = ({ body }: Fields) => (typeof body === "string" && body !== "" ? [`“${body}”`] : []);

function testLines(
  before: Fields,
  after: Fields,
  nameOf: (field: string, id: string) => string | null,
): readonly string[] {
  const fields = {
    useCase: "useCaseId",
    audience: "audienceId",
    channel: "channelId",
    owner: "ownerId",
    metric: "metricId",
  } as const;
  const plainly = (value: string) => value.replaceAll("_", " ");
  return testChangeLines(before, after, {
    nameOf: (field, id) => (field in fields ? (nameOf(fields[field as keyof typeof fields], id) ?? id) : plainly(id)),
    momentOf: plainly,
    dayOf: dayWords,
    decisionOf: plainly,
    flagOf: plainly,
  });
}
