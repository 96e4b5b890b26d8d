import type { Write } from "@/db/commit";
import { putValues } from "@/db/metric-values";
import { valueSourceRows } from "@/db/metrics";
import { putWorkspace, type WorkspaceRow } from "@/db/profile";
import type { EditableWorkspace } from "@/db/workspace";
import { grouped } from "@/domain/grouped";
import type { LibraryMetric } from "@/domain/metrics/library";
import { framesWith, type ValueFrames } from "@/domain/metrics/value-frame";
import type { ValueChange } from "@/domain/metrics/value-place";
import type { ValueSource } from "@/domain/metrics/value-source";

/** What somebody says of where a value comes from. */
export type NamedSource = Pick<ValueSource, "name" | "asOf">;
export type ChangeFrom = ValueChange & { readonly source: NamedSource };

/** How values came: who stored them, from which file, when. */
export type Origin = Pick<ValueSource, "kind" | "fileName" | "byId" | "at">;

/**
 * The writes of values that came together: one source for each name and day of what they say, the values, and the frame
 * of months and weeks. The workspace is always among them: its version makes two people who store values notice one another.
 *
 * @throws AttuneError `invalid` when the frame would be more than a workspace can hold
 */
export function valueWrites(
  ws: EditableWorkspace,
  row: WorkspaceRow,
  changes: readonly ChangeFrom[],
  { metrics, origin }: { metrics: ReadonlyMap<string, LibraryMetric>; origin: Origin },
): { writes: Write[]; sourceIds: string[] } {
  const frames: ValueFrames = { monthly: row.monthly, weekly: row.weekly };
  const fresh = changes.filter(({ before }) => before === null).map(({ after }) => after);
  const after = framesWith(frames, fresh, metrics);
  const groups = grouped(changes, ({ source }) => JSON.stringify([source.name, source.asOf]));
  const sources = [...groups.values()].map((group): ValueSource => {
    const { name, asOf } = group[0]!.source;
    return { ...origin, id: `VS-${crypto.randomUUID()}`, name, asOf, values: group.length };
  });
  const sourced = [...groups.values()].flatMap((group, at) =>
    group.map((change) => ({ ...change, sourceId: sources[at]?.id ?? null })),
  );
  const told = { added: fresh.length, changed: changes.length - fresh.length, sources: sources.length };
  return {
    sourceIds: sources.map(({ id }) => id),
    writes: [
      putWorkspace(ws, row, changedFrames(frames, after)),
      ...sources.map((source) => addSource(ws, source, frames)),
      putValues(ws, sourced, { at: origin.at, byId: origin.byId, after: told }),
    ],
  };
}

/** Taking back needs the frames as they were; the history of the source keeps them. */
function addSource(ws: EditableWorkspace, source: ValueSource, frames: ValueFrames): Write {
  const write = valueSourceRows.add(ws, source);
  return { ...write, after: { ...source, frames } };
}

export function changedFrames(before: ValueFrames, after: ValueFrames): Partial<ValueFrames> {
  return {
    ...(after.monthly === before.monthly ? {} : { monthly: after.monthly }),
    ...(after.weekly === before.weekly ? {} : { weekly: after.weekly }),
  };
}
