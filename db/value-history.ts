import { and, desc, eq, gte, lte, max } from "drizzle-orm";
import type { MetricRevision } from "@/domain/metrics/metric-value";
import type { StoredValue, ValuePlace } from "@/domain/metrics/value-place";
import type { ValueSource } from "@/domain/metrics/value-source";
import type { Tx } from "./engine";
import { metricRevisions, users, valueSources } from "./schema";
import { chunksOf, rowsFromText } from "./value-text";
import type { EditableWorkspace, Workspace } from "./workspace";

/** Keeps what stood in its places before it is replaced. */
export async function addRevisions(
  ws: EditableWorkspace,
  tx: Tx,
  replaced: readonly StoredValue[],
  { at, byId }: { at: number; byId: string | null },
): Promise<void> {
  for (const chunk of chunksOf(replaced))
    await tx.insert(metricRevisions).select(
      rowsFromText(ws, chunk, {
        columns: [
          ["text", ({ metricId }) => metricId],
          ["text", ({ segment }) => segment],
          ["text", ({ period }) => period],
          ["double precision", ({ value }) => value],
          ["double precision", ({ responses }) => responses],
          ["text", ({ sourceId }) => sourceId],
          ["bigint", () => at],
          ["text", () => byId],
        ],
        version: ["bigint", () => 1],
        at,
      }),
    );
}

/** A moment after every other in the history of values, so that corrections of one millisecond stay apart. */
export async function nextMoment(ws: Workspace): Promise<number> {
  const [revision] = await ws.db
    .select({ at: max(metricRevisions.replacedAt) })
    .from(metricRevisions)
    .where(eq(metricRevisions.workspaceId, ws.id));
  const [source] = await ws.db
    .select({ at: max(valueSources.at) })
    .from(valueSources)
    .where(eq(valueSources.workspaceId, ws.id));
  return Math.max(Date.now(), Number(revision?.at ?? 0) + 1, Number(source?.at ?? 0) + 1);
}

/** What stood in one place, the latest first, with who replaced it. */
export async function readRevisions(
  ws: Workspace,
  { metricId, segment, period }: ValuePlace,
): Promise<(MetricRevision & { by: string | null })[]> {
  return ws.db
    .select({ ...revision, by: users.name })
    .from(metricRevisions)
    .leftJoin(users, eq(users.id, metricRevisions.replacedById))
    .where(
      and(
        eq(metricRevisions.workspaceId, ws.id),
        eq(metricRevisions.metricId, metricId),
        eq(metricRevisions.segment, segment),
        eq(metricRevisions.period, period),
      ),
    )
    .orderBy(desc(metricRevisions.replacedAt));
}

/** What was replaced at one moment. */
export async function readReplacedAt(ws: Workspace, at: number): Promise<MetricRevision[]> {
  return ws.db
    .select(revision)
    .from(metricRevisions)
    .where(and(eq(metricRevisions.workspaceId, ws.id), eq(metricRevisions.replacedAt, at)));
}

/** What stood in the places of a group (or the whole) in a stretch of time, the oldest first. */
export async function readRevisionsOf(
  ws: Workspace,
  { segment, from, to }: { segment: string; from: string; to: string },
): Promise<MetricRevision[]> {
  return ws.db
    .select(revision)
    .from(metricRevisions)
    .where(
      and(
        eq(metricRevisions.workspaceId, ws.id),
        eq(metricRevisions.segment, segment),
        gte(metricRevisions.period, from),
        lte(metricRevisions.period, to),
      ),
    )
    .orderBy(metricRevisions.replacedAt);
}

const { metricId, segment, period, value, responses, sourceId, replacedAt, replacedById } = metricRevisions;
const revision = { metricId, segment, period, value, responses, sourceId, replacedAt, replacedById };

/** Where values came from, the latest first, with who stored them. */
export async function readSources(ws: Workspace): Promise<(ValueSource & { by: string | null })[]> {
  const { id, kind, name, fileName, asOf, byId, at, values } = valueSources;
  return ws.db
    .select({ id, kind, name, fileName, asOf, byId, at, values, by: users.name })
    .from(valueSources)
    .leftJoin(users, eq(users.id, byId))
    .where(eq(valueSources.workspaceId, ws.id))
    .orderBy(desc(at), desc(id));
}
