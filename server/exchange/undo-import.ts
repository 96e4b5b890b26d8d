import { commit } from "@/db/commit";
import { findImport, writtenSince } from "@/db/imports";
import { readPlan } from "@/db/plan";
import { removeMoves } from "@/db/plan-history";
import { roundSubjectRows } from "@/db/rounds";
import { removeGivenScores } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { undoValues } from "../metric/value-table";
import type { ImportFields } from "./import-request";
import { undoReturns } from "./open-returns";
import { withTable } from "./open-table";

/**
 * Takes an import back as a whole: what it added goes, what it changed is as it was. Refused when somebody has changed
 * or used any of it since.
 */
export function undoImport(ws: EditableWorkspace, { kind: key, importKey }: ImportFields) {
  if (key === "metric-values") return undoValues(ws, importKey);
  if (key === "returns") return undoReturns(ws, importKey);
  // Answers became a wave: that is what is taken back.
  return withTable(ws, key === "survey-answers" ? "surveys" : key, async ({ kind, rows, held, mark, isPointedAt }) => {
    const entry = importKey === undefined ? undefined : await findImport(ws, rows.kind, importKey);
    if (!entry) throw new AttuneError("not_found", "There is no such import of yours.");
    const ids = entry.idsOf(rows.kind);
    const [touched] = await writtenSince(ws, { kind: rows.kind, ids, seq: entry.seq });
    const byId = new Map(held.map((each) => [String((each.entity as Record<string, unknown>)[rows.keyName]), each]));
    if (touched !== undefined || ids.some((id) => !byId.has(id)))
      throw new AttuneError(
        "stale",
        `Some of the imported ${kind.many} were changed since. The import can no longer be undone as a whole.`,
      );
    const added = ids.filter((id) => !entry.before.has(id));
    const used = isPointedAt ? await usedElsewhere(ws, added) : undefined;
    if (used !== undefined)
      throw new AttuneError(
        "invalid",
        `An imported ${kind.one} is used elsewhere by now. Take it out there first, then undo.`,
      );
    const stored = (id: string) => {
      const { entity, version } = byId.get(id)!;
      return { ...entity, version };
    };
    const answer = { removed: added.length, restored: entry.before.size };
    return commit(
      ws,
      [
        rows.ifStill(ws, mark, { id: importKey ?? "", after: { undone: answer } }),
        ...[...entry.before].map(([id, before]) => {
          const { version: _version, ...entity } = stored(id);
          return rows.put(ws, stored(id), { ...entity, ...before } as never);
        }),
        ...removeGivenScores(ws, entry.idsOf("useCaseScore")),
        ...removeMoves(ws, entry.idsOf("initiativeMove")),
        ...added.map((id) => rows.remove(ws, stored(id))),
      ],
      { action: `undid the import of ${kind.many}`, answer },
    );
  });
}

/** Whether anything but the things themselves speaks of one of these ids. */
export async function usedElsewhere(ws: EditableWorkspace, ids: readonly string[]): Promise<string | undefined> {
  const wanted = new Set(ids);
  let found: string | undefined;
  const look = (value: unknown): void => {
    if (typeof value === "string") found ??= wanted.has(value) ? value : undefined;
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) look(part);
  };
  const { useCases, audiences, channelScores, dataLedger, roadmap, ...others } = await readPlan(ws);
  look(others);
  const items = roadmap?.items.filter(({ id }) => !wanted.has(id)) ?? [];
  look(items.map(({ refId, linkedUseCaseIds, needsIds }) => [refId, linkedUseCaseIds, needsIds]));
  look(useCases.map(({ audienceIds, dataElementIds }) => [audienceIds, dataElementIds]));
  look(dataLedger.map(({ useCaseIds }) => useCaseIds));
  look((await roundSubjectRows.read(ws)).map(({ subjectId }) => subjectId));
  return found;
}
