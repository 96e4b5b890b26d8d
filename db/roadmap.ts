import { and, desc, eq, gte, max } from "drizzle-orm";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { Place } from "@/domain/roadmap/move-initiative";
import type { PlanBaseline } from "@/domain/roadmap/plan-baseline";
import type { PlanChange } from "@/domain/roadmap/plan-change";
import type { Scenario } from "@/domain/roadmap/scenario";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { initiativeMoves, initiatives, planBaselines, planChanges, scenarios, users } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

export const initiativeRows = rowsOf<Initiative>("initiative", initiatives, "id", {
  most: mostEntries.initiatives,
  many: "pieces of work",
});
/** What the history is told of a commit that stands only while no piece of work was written since it was worked out. */
export const stillTheSame = { kind: "check", id: "roadmap", after: null };
export const scenarioRows = rowsOf<Scenario>("scenario", scenarios, "id", { most: 100, many: "scenarios" });
export const mostBaselines = 200;
export const planBaselineRows = rowsOf<PlanBaseline>("planBaseline", planBaselines, "id", {
  most: mostBaselines,
  many: "baselines",
});
export const planChangeRows = rowsOf<PlanChange>("planChange", planChanges, "id");

/** The branches without their plans: many of a large plan at once would fill the memory. */
export function readScenarioHeads(ws: Workspace): Promise<Pick<Scenario, "id" | "name" | "status">[]> {
  const { id, name, status, position } = scenarios;
  return ws.db
    .select({ id, name, status })
    .from(scenarios)
    .where(eq(scenarios.workspaceId, ws.id))
    .orderBy(position, id);
}

/** Length, owner and horizon are missing in moves from before they could be moved. */
type MovedPlace = Pick<Place, "startQuarter" | "lane"> & Partial<Place>;

export type InitiativeMove = {
  id: string;
  initiativeId: string;
  from: MovedPlace;
  to: MovedPlace;
  reason: string | null;
  movedAt: number;
  undoes: string | null;
  planChangeId: string | null;
};

type MoveRow = typeof initiativeMoves.$inferSelect;

function spoken(row: MoveRow): InitiativeMove {
  const { id, initiativeId, reason, movedAt, undoes, planChangeId } = row;
  const from = { startQuarter: row.fromQuarter, lane: row.fromLane, ...row.fromMore };
  const to = { startQuarter: row.toQuarter, lane: row.toLane, ...row.toMore };
  return { id, initiativeId, from, to, reason, movedAt, undoes, planChangeId };
}

/** The latest moves, newest first, with who moved. */
export async function readMoves(
  ws: Workspace,
  { limit = 50, since = 0 }: { limit?: number; since?: number } = {},
): Promise<(InitiativeMove & { movedBy: string; movedById: string })[]> {
  const rows = await ws.db
    .select({ move: initiativeMoves, movedBy: users.name })
    .from(initiativeMoves)
    .innerJoin(users, eq(users.id, initiativeMoves.movedBy))
    .where(and(eq(initiativeMoves.workspaceId, ws.id), gte(initiativeMoves.movedAt, since)))
    .orderBy(desc(initiativeMoves.movedAt), desc(initiativeMoves.id))
    .limit(limit);
  return rows.map(({ move, movedBy }) => ({ ...spoken(move), movedBy, movedById: move.movedBy }));
}

/** Now; where the clock was set back since, right after the last move of anything. */
export async function momentOfMove(ws: Workspace): Promise<number> {
  const [last] = await ws.db
    .select({ at: max(initiativeMoves.movedAt) })
    .from(initiativeMoves)
    .where(eq(initiativeMoves.workspaceId, ws.id));
  return Math.max(Date.now(), Number(last?.at ?? 0) + 1);
}

export async function findMove(ws: Workspace, id: string): Promise<InitiativeMove | undefined> {
  const [row] = await ws.db
    .select()
    .from(initiativeMoves)
    .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.id, id)));
  return row && spoken(row);
}

/** Move by initiative, of a change of many things at once. */
export async function readMovesOfChange(ws: Workspace, planChangeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ws.db
    .select({ id: initiativeMoves.id, initiativeId: initiativeMoves.initiativeId })
    .from(initiativeMoves)
    .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.planChangeId, planChangeId)));
  return new Map(rows.map(({ id, initiativeId }) => [initiativeId, id]));
}

/** The last move of one card, and who made it. */
export async function findLastMove(
  ws: Workspace,
  initiativeId: string,
): Promise<(InitiativeMove & { movedByName: string }) | undefined> {
  const [row] = await ws.db
    .select({ move: initiativeMoves, movedByName: users.name })
    .from(initiativeMoves)
    .innerJoin(users, eq(users.id, initiativeMoves.movedBy))
    .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.initiativeId, initiativeId)))
    .orderBy(desc(initiativeMoves.movedAt), desc(initiativeMoves.id))
    .limit(1);
  return row && { ...spoken(row.move), movedByName: row.movedByName };
}

const moreOf = ({ durationQuarters, ownerId = null, horizon = null }: MovedPlace) =>
  durationQuarters === undefined ? null : { durationQuarters, ownerId, horizon };

export function addMove(ws: EditableWorkspace, move: InitiativeMove): Write {
  const { from, to, ...rest } = move;
  const row = {
    ...rest,
    fromQuarter: from.startQuarter,
    toQuarter: to.startQuarter,
    fromLane: from.lane,
    toLane: to.lane,
    fromMore: moreOf(from),
    toMore: moreOf(to),
  };
  return {
    kind: "initiativeMove",
    id: move.id,
    before: null,
    after: move,
    run: (tx) =>
      tx
        .insert(initiativeMoves)
        .values({ ...row, workspaceId: ws.id, movedBy: ws.userId })
        .returning({ id: initiativeMoves.id }),
  };
}

/** The moves of one piece of work as they are kept, with who made them. */
export type KeptMoves = { readonly moves: readonly MoveRow[] };

export async function readKeptMoves(ws: Workspace, initiativeId: string): Promise<KeptMoves> {
  const moves = await ws.db
    .select()
    .from(initiativeMoves)
    .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.initiativeId, initiativeId)))
    .orderBy(initiativeMoves.movedAt);
  return { moves };
}

/** The kind under which the history keeps the moves that went with a piece of work. */
export const keptMovesKind = "initiativeMoves";

/** They would go with the work anyway; so the history has them, to put them back with it. */
export function takeMovesAlong(ws: EditableWorkspace, initiativeId: string, { moves }: KeptMoves): Write {
  return {
    kind: keptMovesKind,
    id: initiativeId,
    before: { moves },
    after: null,
    run: (tx) =>
      tx
        .delete(initiativeMoves)
        .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.initiativeId, initiativeId)))
        .returning({ id: initiativeMoves.id }),
  };
}

export function putMovesBack(ws: EditableWorkspace, initiativeId: string, { moves }: KeptMoves): Write {
  return {
    kind: keptMovesKind,
    id: initiativeId,
    before: null,
    after: { moves },
    run: (tx) =>
      tx
        .insert(initiativeMoves)
        .values(moves.map((move) => ({ ...move, workspaceId: ws.id })))
        .returning({ id: initiativeMoves.id }),
  };
}
