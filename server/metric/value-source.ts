import { commit } from "@/db/commit";
import { readHistory } from "@/db/history";
import { putValues, readValues, removeValues } from "@/db/metric-values";
import { valueSourceRows } from "@/db/metrics";
import { putWorkspace, readWorkspaceRow, type WorkspaceRow } from "@/db/profile";
import { nextMoment, readReplacedAt, readSources } from "@/db/value-history";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { dayWords } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { framesWithout, type ValueFrames } from "@/domain/metrics/value-frame";
import { placeKey, type StoredValue } from "@/domain/metrics/value-place";
import type { ValueSource } from "@/domain/metrics/value-source";
import { changedFrames } from "./value-writes";

const cameBy = { typed: "entered by hand", pasted: "pasted", file: "imported", folder: "read from the watched folder" };

/** Where values came from, in words: "Survey tool, as of 31 Oct 2026; imported from scores.csv by Ada on 3 Nov 2026". */
export function sourceWords({ name, asOf, kind, fileName, at, by }: ValueSource & { by: string | null }): string {
  const says = [name || null, asOf === null ? null : `as of ${dayWords(asOf)}`].filter(Boolean).join(", ");
  const file = fileName === null ? "" : kind === "folder" ? ` as ${fileName}` : ` from ${fileName}`;
  const came = `${cameBy[kind]}${file}${by === null ? "" : ` by ${by}`} on ${dayWords(new Date(at).toISOString())}`;
  return says === "" ? `${came[0]?.toUpperCase()}${came.slice(1)}` : `${says}; ${came}`;
}

/** Everything that values came from, the latest first, and whether it can still be taken back as a whole. */
export async function readValueSources(ws: Workspace) {
  const standing = new Map<string, number>();
  for (const { sourceId } of await readValues(ws, {}))
    if (sourceId !== null) standing.set(sourceId, (standing.get(sourceId) ?? 0) + 1);
  const edits = allows(ws.role, "edit");
  const sources = await readSources(ws);
  return {
    may: { edit: edits },
    sources: sources.map((source) => {
      const stand = standing.get(source.id) ?? 0;
      return {
        ...source,
        words: sourceWords(source),
        standing: stand,
        mayTakeBack: edits && source.values > 0 && stand === source.values,
        state: stateWords(source.values, stand),
      };
    }),
  };
}

const counted = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "value" : "values"}`;

function stateWords(values: number, standing: number): string {
  if (values === 0) return "Taken back.";
  if (standing === values) return `${counted(values)}, all of them stand.`;
  return `${counted(values)}, ${(values - standing).toLocaleString("en-GB")} of them corrected since.`;
}

/**
 * Takes back what came from these sources as a whole: what was new goes, what was replaced is as it was; the history
 * keeps both. Refused when any of it was corrected since.
 */
export async function takeBackValues(ws: EditableWorkspace, sourceIds: readonly string[], action: string) {
  const row = await readWorkspaceRow(ws);
  const sources = await valueSourceRows.readSome(ws, sourceIds);
  if (sources.length < sourceIds.length) throw new AttuneError("not_found", "There are no such values here.");
  if (sources.every(({ values }) => values === 0))
    throw new AttuneError("already_done", "These values were taken back already.");
  const all = await readValues(ws, {});
  const deed = { at: await nextMoment(ws), byId: ws.userId };
  const parts = await Promise.all(sources.map((source) => partOf(ws, source, all)));
  const restored = parts.flatMap(({ restore }) => restore);
  const gone = parts.flatMap(({ remove }) => remove);
  const lost = new Set(gone.map(placeKey));
  const before: ValueFrames = { monthly: row.monthly, weekly: row.weekly };
  const left = all.filter((value) => value.segment === "" && !lost.has(placeKey(value)));
  const frames = await frameBefore(ws, sourceIds);
  const after = frames === null ? before : framesWithout(before, frames, left);
  const answer = { version: row.version + 1, removed: gone.length, restored: restored.length };
  return commit(
    ws,
    [
      putFrames(ws, row, before, after),
      ...(restored.length > 0 ? [putValues(ws, restored, { ...deed, after: { restored: restored.length } })] : []),
      ...parts.flatMap(({ source, remove }) =>
        remove.length > 0 ? [removeValues(ws, remove, { ...deed, sourceId: source.id })] : [],
      ),
      ...sources.map((source) => valueSourceRows.put(ws, source, { ...source, values: 0 })),
    ],
    { action, answer },
  );
}

function putFrames(ws: EditableWorkspace, row: WorkspaceRow, before: ValueFrames, after: ValueFrames) {
  const same = JSON.stringify(before) === JSON.stringify(after);
  return putWorkspace(ws, row, same ? {} : changedFrames(before, after));
}

async function partOf(
  ws: EditableWorkspace,
  source: Awaited<ReturnType<typeof valueSourceRows.readSome>>[number],
  all: readonly StoredValue[],
) {
  const now = all.filter(({ sourceId }) => sourceId === source.id);
  const lost = source.values - now.length;
  if (lost > 0)
    throw new AttuneError(
      "stale",
      `${lost.toLocaleString("en-GB")} of these ${counted(source.values)} ${lost === 1 ? "was" : "were"} corrected since. They can no longer be taken back as a whole.`,
    );
  const was = new Map((await readReplacedAt(ws, source.at)).map((each) => [placeKey(each), each]));
  const restore = now.flatMap((before) => {
    const old = was.get(placeKey(before));
    if (!old) return [];
    const { metricId, segment, period, value, responses, sourceId } = old;
    return [{ before, after: { metricId, segment, period, value, responses }, sourceId }];
  });
  return { source, restore, remove: now.filter((value) => !was.has(placeKey(value))) };
}

/** The frames before the first of these came; null where the history does not tell. */
async function frameBefore(ws: EditableWorkspace, sourceIds: readonly string[]): Promise<ValueFrames | null> {
  const [sourceId = ""] = sourceIds;
  const entries = await readHistory(ws, { kind: valueSourceRows.kind, objectId: sourceId, beforeSeq: null });
  const told = entries.at(-1)?.after?.["frames"];
  return (told as ValueFrames | undefined) ?? null;
}
