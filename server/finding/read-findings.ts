import { findUser, readMembers } from "@/db/accounts";
import { findingNoteRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { findingsSentence } from "@/domain/findings/findings-sentence";
import { objectNames } from "@/domain/findings/object-names";
import type { FindingKind } from "@/domain/findings/rule-areas";
import { type ShownFinding, shownFindings } from "@/domain/findings/shown-findings";
import { betweenCommits } from "../between-commits";
import { derivedOf, foundIn } from "../derive";

/** What people are called: no commit to a workspace tells of another name. */
export const readNames = async (ws: Workspace): Promise<[string, string][]> =>
  (await readMembers(ws)).map(({ id, name }) => [id, name]);

/**
 * Every finding of a workspace as people read it, with the notes of who acknowledged it; named once between two commits.
 * What is handed out is shared: nobody may change it.
 */
export async function readShown(ws: Workspace): Promise<readonly ShownFinding[]> {
  const names = await readNames(ws);
  return betweenCommits(ws, "findings", () => nameFindings(ws, new Map(names)), JSON.stringify(names));
}

async function nameFindings(ws: Workspace, names: ReadonlyMap<string, string>) {
  const derived = await derivedOf(ws);
  const nameOf = (userId: string) => names.get(userId) ?? "Somebody who left";
  return shownFindings(derived, { notes: await findingNoteRows.read(ws), nameOf }, await foundIn(ws));
}

/** The list: each rule's words once, and a slim row for each finding. */
export async function readFindings(ws: Workspace) {
  const list = await betweenCommits(ws, "finding list", () => listFindings(ws), JSON.stringify(await readNames(ws)));
  const { members, ...told } = list;
  const called = (await findUser(ws.engine, ws.userId))?.name.trim().toLowerCase();
  return {
    ...told,
    /** The person of the plan who is reading; nobody who has no account is. */
    me: members.find(({ id, name }) => id === ws.userId || name.trim().toLowerCase() === called)?.id ?? null,
    may: { contribute: allows(ws.role, "contribute") },
  };
}

async function listFindings(ws: Workspace) {
  const { file } = await derivedOf(ws);
  const shown = await readShown(ws);
  const owners = new Set(shown.map(({ ownerId }) => ownerId));
  return {
    members: file.members,
    sentence: findingsSentence(shown),
    rules: Object.fromEntries(shown.map((finding) => [finding.ruleId, ruleOf(finding)])),
    findings: shown.map(rowOf),
    owners: file.members.filter(({ id }) => owners.has(id)).map(({ id, name }) => ({ id, name })),
    isEmpty: file.useCases.length === 0 && file.outcomes.length === 0 && !file.strategy?.why,
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
  const shown = await readShown(ws);
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
