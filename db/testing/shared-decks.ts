import { eq } from "drizzle-orm";
import type { Engine } from "../engine";
import { deckShares, frozenDecks, members, securityEvents, users, workspaces } from "../schema";

/** What is stored of links and of what they show; and what was noted at the doors of a workspace. */
export const sharesOf = (engine: Engine, workspaceId: string) =>
  engine.db.select().from(deckShares).where(eq(deckShares.workspaceId, workspaceId));
export const frozenOf = (engine: Engine, workspaceId: string) =>
  engine.db.select().from(frozenDecks).where(eq(frozenDecks.workspaceId, workspaceId));
export const eventsAt = (engine: Engine, workspaceId: string) =>
  engine.db.select().from(securityEvents).where(eq(securityEvents.workspaceId, workspaceId));

/** What time or others do meanwhile. */
export const runOut = (engine: Engine, shareId: string) =>
  engine.inTransaction((tx) =>
    tx
      .update(deckShares)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(deckShares.id, shareId)),
  );
export const loseMember = (engine: Engine, userId: string) =>
  engine.inTransaction((tx) => tx.delete(members).where(eq(members.userId, userId)));
export const closeRoom = (engine: Engine, workspaceId: string, deletedAt: number | null) =>
  engine.inTransaction((tx) => tx.update(workspaces).set({ deletedAt }).where(eq(workspaces.id, workspaceId)));
export const callUser = (engine: Engine, userId: string, name: string) =>
  engine.inTransaction((tx) => tx.update(users).set({ name }).where(eq(users.id, userId)));
