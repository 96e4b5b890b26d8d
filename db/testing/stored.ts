import { asc, eq } from "drizzle-orm";
import type { Engine } from "../engine";
import { auditEntries, initiativeMoves, members, sessions, useCaseScoreHistory } from "../schema";

/* What is in the tables, for tests that must see it without going through the product. */

export const auditOf = (engine: Engine, workspaceId: string) =>
  engine.db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId)).orderBy(asc(auditEntries.seq));

export const movesOf = (engine: Engine, workspaceId: string) =>
  engine.db
    .select()
    .from(initiativeMoves)
    .where(eq(initiativeMoves.workspaceId, workspaceId))
    .orderBy(asc(initiativeMoves.position));

export const scoresOf = (engine: Engine, workspaceId: string) =>
  engine.db
    .select()
    .from(useCaseScoreHistory)
    .where(eq(useCaseScoreHistory.workspaceId, workspaceId))
    .orderBy(asc(useCaseScoreHistory.position));

export const membersOf = (engine: Engine, workspaceId: string) =>
  engine.db.select().from(members).where(eq(members.workspaceId, workspaceId));

export const countSessions = (engine: Engine, userId: string) =>
  engine.db.$count(sessions, eq(sessions.userId, userId));
