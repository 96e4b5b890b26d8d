import { and, eq, gte, isNotNull, isNull, lt, ne } from "drizzle-orm";
import { experiments, initiativeMoves, initiatives, useCases } from "./schema";
import type { Workspace } from "./workspace";

/* What changed around a month is told with a few fields of each thing: the rest stays where it is. */

/** Every use case with what a scorecard asks of it. */
export function readMeasuredUseCases(ws: Workspace) {
  const { id, name, status, outcomeId, cxMetricId, commercialKpiId, guardrailMetricIds, liveSince, stoppedAt } =
    useCases;
  return ws.db
    .select({ id, name, status, outcomeId, cxMetricId, commercialKpiId, guardrailMetricIds, liveSince, stoppedAt })
    .from(useCases)
    .where(eq(useCases.workspaceId, ws.id))
    .orderBy(useCases.position, id);
}
export type MeasuredUseCase = Awaited<ReturnType<typeof readMeasuredUseCases>>[number];

/** Every test with when it ran; the measures only of those that are not concluded. */
export async function readDatedTests(ws: Workspace) {
  const { id, name, useCaseId, status, startDate, endDate, concludedOn } = experiments;
  const head = { id, name, useCaseId, status, startDate, endDate, concludedOn };
  const rows = await ws.db
    .select(head)
    .from(experiments)
    .where(eq(experiments.workspaceId, ws.id))
    .orderBy(experiments.position, id);
  const open = await ws.db
    .select({ id, results: experiments.results })
    .from(experiments)
    .where(and(eq(experiments.workspaceId, ws.id), ne(status, "concluded")));
  const measuresOf = new Map(
    open.map((test) => [test.id, test.results.map(({ metricId, role }) => ({ metricId, role }))]),
  );
  return rows.map((test) => ({ ...test, measures: measuresOf.get(test.id) ?? [] }));
}
export type DatedTest = Awaited<ReturnType<typeof readDatedTests>>[number];

/** Moves of work between two moments (milliseconds since 1970; the second not included), without those that were taken back. */
export async function readMovesBetween(ws: Workspace, from: number, to: number) {
  const between = and(
    eq(initiativeMoves.workspaceId, ws.id),
    gte(initiativeMoves.movedAt, from),
    lt(initiativeMoves.movedAt, to),
  );
  const rows = await ws.db
    .select({
      id: initiativeMoves.id,
      name: initiatives.name,
      kind: initiatives.kind,
      refId: initiatives.refId,
      fromQuarter: initiativeMoves.fromQuarter,
      toQuarter: initiativeMoves.toQuarter,
      movedAt: initiativeMoves.movedAt,
    })
    .from(initiativeMoves)
    .innerJoin(initiatives, and(eq(initiatives.workspaceId, ws.id), eq(initiatives.id, initiativeMoves.initiativeId)))
    .where(and(between, isNull(initiativeMoves.undoes)));
  const undone = await ws.db
    .select({ undoes: initiativeMoves.undoes })
    .from(initiativeMoves)
    .where(and(eq(initiativeMoves.workspaceId, ws.id), gte(initiativeMoves.movedAt, from)));
  const gone = new Set(undone.map(({ undoes }) => undoes));
  return rows.filter(({ id }) => !gone.has(id));
}

/** Every test with what it measures, as a whole and in groups. */
export async function readMeasuringTests(ws: Workspace) {
  const { id, name, results, segments } = experiments;
  const rows = await ws.db
    .select({ id, name, results, segments })
    .from(experiments)
    .where(eq(experiments.workspaceId, ws.id));
  return rows.map((test) => ({
    ...{ id: test.id, name: test.name },
    measures: [
      ...test.results.map(({ metricId, role }) => ({
        metricId,
        role: role === "primary" ? "main measure" : "guardrail",
      })),
      ...test.segments.map(({ metricId }) => ({ metricId, role: "group" })),
    ],
  }));
}

/** The work that stops by a metric. */
export async function readStopRules(ws: Workspace) {
  const { id, name, stopRule } = initiatives;
  const rows = await ws.db
    .select({ id, name, stopRule })
    .from(initiatives)
    .where(and(eq(initiatives.workspaceId, ws.id), isNotNull(stopRule)));
  return rows.map((row) => ({ id: row.id, name: row.name, metricId: row.stopRule?.metricId ?? null }));
}
