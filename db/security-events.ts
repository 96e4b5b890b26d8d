import { desc, eq } from "drizzle-orm";
import type { SecurityEventKind } from "@/domain/security-events";
import type { Engine, Tx } from "./engine";
import { securityEvents } from "./schema";

export type SecurityEvent = {
  kind: SecurityEventKind;
  userId?: string | null;
  workspaceId?: string | null;
  address: string;
  /** What it was about, in few words; never what somebody typed. */
  about?: string | null;
};

/** Adds what happened at a door to its history: on its own, or in the transaction that it belongs to. */
export async function noteEvent(to: Pick<Tx, "insert">, event: SecurityEvent): Promise<void> {
  const { kind, userId = null, workspaceId = null, address, about = null } = event;
  await to.insert(securityEvents).values({ at: Date.now(), kind, userId, workspaceId, address, about });
}

/** The newest events of one person, newest first. */
export async function readEventsOf(engine: Engine, userId: string, most: number) {
  return engine.db
    .select({
      seq: securityEvents.seq,
      at: securityEvents.at,
      kind: securityEvents.kind,
      address: securityEvents.address,
      about: securityEvents.about,
    })
    .from(securityEvents)
    .where(eq(securityEvents.userId, userId))
    .orderBy(desc(securityEvents.seq))
    .limit(most);
}
