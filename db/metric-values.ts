import { and, eq, gte, inArray, isNotNull, lte, max, min, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { ValueReach } from "@/domain/metrics/value-grid";
import { isWeek, type StoredValue, type ValueChange } from "@/domain/metrics/value-place";
import { byCode } from "@/domain/ordering";
import type { Write } from "./commit";
import type { Tx } from "./engine";
import { metricValues, segmentValues, weeklyValues } from "./schema";
import { addRevisions } from "./value-history";
import { chunksOf, rowsFromText, type TextColumn } from "./value-text";
import type { EditableWorkspace, Workspace } from "./workspace";

/** Which values to read; what is not said is not asked for. `segment` of "" is the whole. */
type ValueRange = {
  readonly metricIds?: readonly string[] | undefined;
  readonly segment?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** The values of months, of the whole or of a group. */
async function readMonths(ws: Workspace, range: ValueRange): Promise<StoredValue[]> {
  const { metricId, month, value, responses, sourceId, version } = metricValues;
  const where = and(eq(metricValues.workspaceId, ws.id), ...inRange(metricId, month, range));
  const rows = await ws.db
    .select({ metricId, period: month, value, responses, sourceId, version })
    .from(metricValues)
    .where(where);
  return rows.map((row) => ({ ...row, segment: "" }));
}

async function readWeeks(ws: Workspace, range: ValueRange): Promise<StoredValue[]> {
  const { metricId, week, value, n, sourceId, version } = weeklyValues;
  const where = and(eq(weeklyValues.workspaceId, ws.id), ...inRange(metricId, week, range));
  const rows = await ws.db
    .select({ metricId, period: week, value, responses: n, sourceId, version })
    .from(weeklyValues)
    .where(where);
  return rows.map((row) => ({ ...row, segment: "" }));
}

async function readSegments(ws: Workspace, range: ValueRange): Promise<StoredValue[]> {
  const { metricId, segment, month, value, responses, sourceId, version } = segmentValues;
  const where = and(
    eq(segmentValues.workspaceId, ws.id),
    ...inRange(metricId, month, range),
    ...(range.segment === undefined ? [] : [eq(segment, range.segment)]),
  );
  return ws.db
    .select({ metricId, segment, period: month, value, responses, sourceId, version })
    .from(segmentValues)
    .where(where);
}

type Key = PgColumn;

const inRange = (metricId: unknown, period: unknown, { metricIds, from, to }: ValueRange): SQL[] => [
  ...(metricIds === undefined ? [] : [inArray(metricId as Key, [...metricIds])]),
  ...(from === undefined ? [] : [gte(period as Key, from)]),
  ...(to === undefined ? [] : [lte(period as Key, to)]),
];

/** Values of months and groups, and of weeks where asked for, in no order. */
export async function readValues(
  ws: Workspace,
  range: ValueRange & { readonly every?: "month" | "week" | undefined },
): Promise<StoredValue[]> {
  const { segment, every } = range;
  const months = every === "week" || (segment !== undefined && segment !== "") ? [] : await readMonths(ws, range);
  const weeks = every === "month" || (segment !== undefined && segment !== "") ? [] : await readWeeks(ws, range);
  const segments = every === "week" || segment === "" ? [] : await readSegments(ws, range);
  return [...months, ...weeks, ...segments];
}

const kind = "metricValue";

type ValueTable = {
  /** Spoken of as the values of months: the columns that differ are named beside. */
  readonly of: typeof metricValues;
  readonly holds: (change: ValueChange) => boolean;
  readonly key: readonly Key[];
  readonly places: readonly TextColumn<ValueChange>[];
  readonly answers: "responses" | "n";
  /** The answers of the row that was to be inserted. */
  readonly given: SQL;
};

const metric: TextColumn<ValueChange> = ["text", ({ after }) => after.metricId];
const period: TextColumn<ValueChange> = ["text", ({ after }) => after.period];
const tables: readonly ValueTable[] = [
  {
    of: metricValues,
    holds: ({ after }) => after.segment === "" && !isWeek(after.period),
    key: [metricValues.metricId, metricValues.month],
    places: [metric, period],
    answers: "responses",
    given: sql`excluded.responses`,
  },
  {
    of: weeklyValues as unknown as typeof metricValues,
    holds: ({ after }) => after.segment === "" && isWeek(after.period),
    key: [weeklyValues.metricId, weeklyValues.week] as unknown as Key[],
    places: [metric, period],
    answers: "n",
    given: sql`excluded.n`,
  },
  {
    of: segmentValues as unknown as typeof metricValues,
    holds: ({ after }) => after.segment !== "",
    key: [segmentValues.metricId, segmentValues.segment, segmentValues.month] as unknown as Key[],
    places: [metric, ["text", ({ after }) => after.segment], period],
    answers: "responses",
    given: sql`excluded.responses`,
  },
];

/** A change with the id of the source it came with; what was taken back may have had none. */
type SourcedChange = ValueChange & { readonly sourceId: string | null };

/** When, and by whom: nobody where a folder was read. */
type Deed = { readonly at: number; readonly byId: string | null };

/**
 * Stores values in their places, and what stood there in the history. Every row names the version that was read, so that
 * nothing is overwritten unseen. Goes with a write of the workspace, whose version says that nobody was faster.
 *
 * @param after what the history of the workspace is told of it: counts, not the values
 */
export function putValues(
  ws: EditableWorkspace,
  changes: readonly SourcedChange[],
  { at, byId, after }: Deed & { readonly after: unknown },
): Write {
  return {
    kind,
    id: changes[0]?.after.metricId ?? ws.id,
    ids: [...new Set(changes.map(({ after: { metricId } }) => metricId))],
    before: null,
    after,
    run: async (tx) => {
      await addRevisions(
        ws,
        tx,
        changes.flatMap(({ before }) => (before ? [before] : [])),
        { at, byId },
      );
      for (const table of tables)
        for (const chunk of chunksOf(changes.filter(table.holds)))
          if ((await upsert(ws, tx, table, chunk, at)) !== chunk.length) return [];
      return [kind];
    },
  };
}

async function upsert(
  ws: EditableWorkspace,
  tx: Tx,
  { of, key, places, answers, given }: ValueTable,
  chunk: readonly SourcedChange[],
  at: number,
): Promise<number> {
  const rows = rowsFromText(ws, chunk, {
    columns: [
      ...places,
      ["double precision", ({ after }) => after.value],
      ["double precision", ({ after }) => after.responses],
      ["text", ({ sourceId }) => sourceId],
    ],
    // The version to come: a row that has not the one before it is left alone, and then the count says so.
    version: ["bigint", ({ before }) => (before ? before.version + 1 : 1)],
    at,
  });
  const stored = await tx
    .insert(of)
    .select(rows)
    .onConflictDoUpdate({
      target: [of.workspaceId, ...key],
      set: {
        value: sql`excluded.value`,
        [answers]: given,
        sourceId: sql`excluded.source_id`,
        version: sql`excluded.version`,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: sql`${of.version} = excluded.version - 1`,
    })
    .returning({ metricId: of.metricId });
  return stored.length;
}

/** Takes away what came with a source and still stands; how many there must be was read before. */
export function removeValues(
  ws: EditableWorkspace,
  gone: readonly StoredValue[],
  { at, byId, sourceId }: Deed & { readonly sourceId: string },
): Write {
  return {
    kind,
    id: gone[0]?.metricId ?? ws.id,
    ids: [...new Set(gone.map(({ metricId }) => metricId))],
    before: { values: gone.length },
    after: null,
    run: async (tx) => {
      await addRevisions(ws, tx, gone, { at, byId });
      let removed = 0;
      for (const { of } of tables) {
        const rows = await tx
          .delete(of)
          .where(and(eq(of.workspaceId, ws.id), eq(of.sourceId, sourceId)))
          .returning({ metricId: of.metricId });
        removed += rows.length;
      }
      return removed === gone.length ? [kind] : [];
    },
  };
}

/** From when to when each metric has values: of the whole or of a group, of months or of weeks. */
export async function readReaches(
  ws: Workspace,
  { segment, every }: { segment: string; every: "month" | "week" },
): Promise<ValueReach[]> {
  if (every === "week" && segment !== "") return [];
  const [of, at] =
    segment !== ""
      ? [segmentValues, segmentValues.month]
      : every === "week"
        ? [weeklyValues, weeklyValues.week]
        : [metricValues, metricValues.month];
  const table = of as unknown as typeof metricValues;
  const period = at as unknown as typeof metricValues.month;
  const rows = await ws.db
    .select({ metricId: table.metricId, first: min(period), last: max(period) })
    .from(table)
    .where(
      and(
        eq(table.workspaceId, ws.id),
        isNotNull(table.value),
        ...(segment === "" ? [] : [eq(segmentValues.segment, segment)]),
      ),
    )
    .groupBy(table.metricId);
  return rows.flatMap(({ metricId, first, last }) => (first && last ? [{ metricId, first, last }] : []));
}

/** The groups of customers that there are values of. */
export async function readSegmentNames(ws: Workspace): Promise<string[]> {
  const rows = await ws.db
    .selectDistinct({ segment: segmentValues.segment })
    .from(segmentValues)
    .where(eq(segmentValues.workspaceId, ws.id));
  return rows.map(({ segment }) => segment).sort(byCode);
}
