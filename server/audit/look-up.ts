import { readMemberNames } from "@/db/accounts";
import { approvalRows } from "@/db/approvals";
import type { AuditRow } from "@/db/audit-entries";
import { namedKinds, readCommented, readLastName, readNames, readRoundsOf } from "@/db/audit-names";
import type { Workspace } from "@/db/workspace";
import { idsIn, isTold, kindsInField, type Target, targetOf } from "@/domain/audit/change-target";
import { keyOfSubject } from "@/domain/talk/subject-words";
import type { SubjectKind } from "@/domain/talk/talk";
import { nameSubjects } from "../talk/name-subjects";

/** What our library calls things the workspace did not name itself. */
const shipped: Readonly<Record<string, SubjectKind>> = {
  ownMetric: "metric",
  channelScore: "channel",
  pitfall: "pitfall",
  buildingBlock: "buildingBlock",
};
/** Changes of one entry whose things are named; of an import of thousands the first are enough. */
const mostChanges = 40;
/** Things that are gone are looked for in their own history, one by one. */
const mostGone = 30;

export type LookUp = {
  readonly targetOf: (change: AuditRow["changes"][number]) => Target;
  /** What a thing is called, and whether it is still there. */
  readonly named: (target: Target) => { name: string; isThere: boolean } | null;
  readonly inField: (field: string, id: string) => string | null;
};

const keyOf = ({ kind, id }: Target) => `${kind} ${id}`;

/** What everything is called that these entries speak of; read once for all of them. */
export async function lookUp(ws: Workspace, rows: readonly AuditRow[]): Promise<LookUp> {
  const changes = rows.flatMap((row) => row.changes.filter(isTold).slice(0, mostChanges));
  const known = await knownTargets(ws, changes);
  const target = (change: AuditRow["changes"][number]) => targetOf(change, known);
  const inFields = changes.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]);
  const wanted = new Map<string, Set<string>>();
  const want = (kind: string, id: string) => wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  for (const change of changes) {
    const { kind, id } = target(change);
    want(kind, id);
  }
  for (const { field, id } of inFields) for (const kind of kindsInField(field)) want(kind, id);

  const names = new Map<string, string>();
  for (const [kind, ids] of wanted) {
    for (const [id, name] of await readNames(ws, kind, [...ids])) names.set(keyOf({ kind, id }), name);
    const subjectKind = shipped[kind];
    if (!subjectKind) continue;
    const missing = [...ids].filter((id) => !names.has(keyOf({ kind, id })));
    const found = await nameSubjects(
      ws,
      missing.map((subjectId) => ({ subjectKind, subjectId })),
    );
    for (const id of missing) {
      const name = found.get(keyOfSubject({ subjectKind, subjectId: id }));
      if (name !== undefined) names.set(keyOf({ kind, id }), name);
    }
  }
  const memberName = await readMemberNames(ws);
  for (const id of wanted.get("member") ?? []) names.set(keyOf({ kind: "member", id }), memberName(id));
  const gone = await goneNames(
    ws,
    changes.map((change) => ({ change, target: target(change) })),
    names,
  );
  return {
    targetOf: target,
    named: (each) => {
      const name = names.get(keyOf(each));
      if (name !== undefined) return { name, isThere: true };
      const last = gone.get(keyOf(each));
      return last === undefined ? null : { name: last, isThere: false };
    },
    inField: (field, id) => {
      for (const kind of kindsInField(field)) {
        const name = names.get(keyOf({ kind, id }));
        if (name !== undefined) return name;
      }
      return null;
    },
  };
}

type Changes = AuditRow["changes"];

async function knownTargets(ws: Workspace, changes: Changes): Promise<ReadonlyMap<string, Target>> {
  const idsOf = (...kinds: string[]) => [
    ...new Set(changes.flatMap(({ kind, id }) => (kinds.includes(kind) ? [id] : []))),
  ];
  const known = new Map<string, Target>();
  for (const { id, kind, objectId } of await readCommented(ws, idsOf("comment")))
    known.set(`comment ${id}`, { kind, id: objectId });
  for (const { id, subjectKind, subjectId } of await approvalRows.readSome(ws, idsOf("approval")))
    known.set(`approval ${id}`, { kind: subjectKind, id: subjectId });
  for (const { id, roundId } of await readRoundsOf(ws, idsOf("roundSubject", "roundAnswer")))
    for (const kind of ["roundSubject", "roundAnswer"])
      known.set(`${kind} ${id}`, { kind: "scoringRound", id: roundId });
  return known;
}

/** Of things that are not there any more: as the change itself calls them, or as their history did last. */
async function goneNames(
  ws: Workspace,
  changes: readonly { change: Changes[number]; target: Target }[],
  names: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const gone = new Map<string, string>();
  const missing = new Map<string, Target>();
  for (const { change, target } of changes) {
    const key = keyOf(target);
    if (names.has(key) || gone.has(key)) continue;
    const own = target.kind === change.kind ? (nameIn(change.after) ?? nameIn(change.before)) : null;
    if (own !== null) gone.set(key, own);
    else if (namedKinds.includes(target.kind)) missing.set(key, target);
  }
  for (const [key, { kind, id }] of [...missing].slice(0, mostGone)) {
    const name = gone.has(key) ? null : await readLastName(ws, kind, id);
    if (name !== null) gone.set(key, name);
  }
  return gone;
}

function nameIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const fields = value as Record<string, unknown>;
  const name = ["name", "statement", "label", "text", "email"]
    .map((field) => fields[field])
    .find((each) => typeof each === "string" && each !== "");
  return (name as string | undefined) ?? null;
}
