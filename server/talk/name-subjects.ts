import channelLibrary from "@/content/channels.json";
import pitfallLibrary from "@/content/pitfalls.json";
import { readSubjectNames } from "@/db/subject-names";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { libraryBlock } from "@/domain/foundations/block-library";
import { metricLibrary } from "@/domain/metrics/library";
import { keyOfSubject, onlyIds, subjectWords } from "@/domain/talk/subject-words";
import type { Subject, SubjectKind } from "@/domain/talk/talk";

const shippedMetrics = metricLibrary([]);
const shipped: Partial<Record<SubjectKind, (id: string) => string | undefined>> = {
  channel: (id) => channelLibrary.find((each) => each.id === id)?.name,
  pitfall: (id) => pitfallLibrary.find((each) => each.id === id)?.name,
  buildingBlock: (id) => libraryBlock(id)?.name,
  metric: (id) => shippedMetrics.get(id)?.name,
};

/** What subjects are called, by their key; those that are not in the workspace are left out. */
export async function nameSubjects(ws: Workspace, subjects: readonly Subject[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const kind of new Set(subjects.map(({ subjectKind }) => subjectKind))) {
    const ids = [...new Set(subjects.flatMap((each) => (each.subjectKind === kind ? [each.subjectId] : [])))];
    const own = await readSubjectNames(ws, kind, ids);
    for (const subjectId of ids) {
      const name = nameOf(kind, subjectId, own);
      if (name !== undefined) names.set(keyOfSubject({ subjectKind: kind, subjectId }), name);
    }
  }
  return names;
}

function nameOf(kind: SubjectKind, id: string, own: ReadonlyMap<string, string>): string | undefined {
  if (onlyIds[kind] !== undefined) return onlyIds[kind] === id ? subjectWords[kind] : undefined;
  const given = own.get(id);
  // A channel the workspace scored goes by the name of our library, where it is one of ours.
  const ours = shipped[kind]?.(id);
  if (kind === "channel") return ours ?? given;
  return given || (ours ?? (given === undefined ? undefined : `${subjectWords[kind]} ${id}`));
}

/**
 * What a subject is called, which an input named.
 *
 * @throws AttuneError `not_found` where the workspace has no such thing
 */
export async function requireSubject(ws: Workspace, { subjectKind, subjectId }: Subject): Promise<string> {
  const name = (await nameSubjects(ws, [{ subjectKind, subjectId }])).get(keyOfSubject({ subjectKind, subjectId }));
  if (name === undefined) throw new AttuneError("not_found", "What this is about is not here any more.");
  return name;
}
