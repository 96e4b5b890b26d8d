import { findUser, readMembers } from "@/db/accounts";
import { findingNoteRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { findingsSentence } from "@/domain/findings/findings-sentence";
import { objectNames } from "@/domain/findings/object-names";
import type { FindingKind } from "@/domain/findings/rule-areas";
import { type ShownFinding, shownFindings } from "@/domain/findings/shown-findings";
import { derivedOf } from "../derive";

/** Every finding of a workspace as people read it, with the notes of who acknowledged it. */
export async function readShown(ws: Workspace, derived: DerivedWorkspace): Promise<ShownFinding[]> {
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  return shownFindings(derived, {
    notes: await findingNoteRows.read(ws),
    nameOf: (userId) => names.get(userId) ?? "Somebody who left",
  });
}

/** The list: each rule's words once, and a slim row for each finding. */
export async function readFindings(ws: Workspace) {
  const derived = await derivedOf(ws);
  const shown = await readShown(ws, derived);
  const person = await findUser(ws.engine, ws.userId);
  const called = person?.name.trim().toLowerCase();
  const { members } = derived.file;
  const owners = new Set(shown.map(({ ownerId }) => ownerId));
  return {
    sentence: findingsSentence(shown),
    rules: Object.fromEntries(shown.map((finding) => [finding.ruleId, ruleOf(finding)])),
    findings: shown.map(rowOf),
    owners: members.filter(({ id }) => owners.has(id)).map(({ id, name }) => ({ id, name })),
    /** The person of the plan who is reading; nobody who has no account is. */
    me: members.find(({ id, name }) => id === ws.userId || name.trim().toLowerCase() === called)?.id ?? null,
    isEmpty: derived.file.useCases.length === 0 && derived.file.outcomes.length === 0 && !derived.file.strategy?.why,
    may: { contribute: allows(ws.role, "contribute") },
  };
}

/**
 * The findings of one thing.
 *
 * @throws AttuneError `not_found`
 */
export async function readFindingsOf(ws: Workspace, entityType: FindingKind, entityId: string) {
  const derived = await derivedOf(ws);
  if (objectNames(derived)(entityType, entityId) === null)
    throw new AttuneError("not_found", "This is not here any more.");
  const shown = await readShown(ws, derived);
  return {
    findings: shown.filter((finding) => finding.entityType === entityType && finding.entityId === entityId),
    may: { contribute: allows(ws.role, "contribute") },
  };
}

const ruleOf = ({ area, severity, hardStop, entityType, message, fix, reason, evidence }: ShownFinding) => ({
  ...{ area, severity, hardStop, entityType },
  ...{ message, fix, reason, evidence },
});
const rowOf = ({ key, ruleId, entityId, detail, object, to, detailWords, fixAt, ownerId, known }: ShownFinding) => ({
  ...{ key, ruleId, entityId, detail },
  ...{ object, to, detailWords, fixAt, ownerId, known },
});
