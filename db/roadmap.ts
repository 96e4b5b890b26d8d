import { and, desc, eq } from "drizzle-orm";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { initiativeMoves, initiatives, users } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

export const initiativeRows = rowsOf<Initiative>("initiative", initiatives, "id");

export type InitiativeMove = {
  id: string;
  initiativeId: string;
  fromQuarter: string;
  toQuarter: string;
  fromLane: string | null;
  toLane: string | null;
  reason: string | null;
  movedAt: number;
  undoes: string | null;
};

/** The latest moves, newest first, with the name of who moved. */
export async function readMoves(
  ws: Workspace,
  limit = 50,
): Promise<(InitiativeMove & { movedBy: string; movedById: string })[]> {
  return ws.db
    .select({
      id: initiativeMoves.id,
      initiativeId: initiativeMoves.initiativeId,
      fromQuarter: initiativeMoves.fromQuarter,
      toQuarter: initiativeMoves.toQuarter,
      fromLane: initiativeMoves.fromLane,
      toLane: initiativeMoves.toLane,
      reason: initiativeMoves.reason,
      movedAt: initiativeMoves.movedAt,
      undoes: initiativeMoves.undoes,
      movedBy: users.name,
      movedById: initiativeMoves.movedBy,
    })
    .from(initiativeMoves)
    .innerJoin(users, eq(users.id, initiativeMoves.movedBy))
    .where(eq(initiativeMoves.workspaceId, ws.id))
    .orderBy(desc(initiativeMoves.movedAt), desc(initiativeMoves.id))
    .limit(limit);
}

export async function findMove(ws: Workspace, id: string): Promise<InitiativeMove | undefined> {
  const [row] = await ws.db
    .select()
    .from(initiativeMoves)
    .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.id, id)));
  return row;
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
  return row && { ...row.move, movedByName: row.movedByName };
}

export function addMove(ws: EditableWorkspace, move: InitiativeMove): Write {
  return {
    kind: "initiativeMove",
    id: move.id,
    before: null,
    after: move,
    run: (tx) =>
      tx
        .insert(initiativeMoves)
        .values({ ...move, workspaceId: ws.id, movedBy: ws.userId })
        .returning({ id: initiativeMoves.id }),
  };
}
