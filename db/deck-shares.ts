import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Deck } from "@/domain/deck/deck";
import type { Write } from "./commit";
import type { Engine } from "./engine";
import { deckShares, frozenDecks, users } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

/** A link to a frozen deck. Moments in milliseconds since 1970. */
type DeckShare = {
  id: string;
  frozenDeckId: string;
  name: string;
  madeBy: string;
  createdAt: number;
  expiresAt: number;
  revokedAt: number | null;
  openedAt: number | null;
  opened: number;
  version: number;
};

const told = {
  id: deckShares.id,
  frozenDeckId: deckShares.frozenDeckId,
  name: deckShares.name,
  madeBy: deckShares.madeBy,
  createdAt: deckShares.createdAt,
  expiresAt: deckShares.expiresAt,
  revokedAt: deckShares.revokedAt,
  openedAt: deckShares.openedAt,
  opened: deckShares.opened,
  version: deckShares.version,
};

/** The links of the workspace with the deck each was made from and who made it, the latest first; never their secrets. */
export function readDeckShares(ws: Workspace): Promise<(DeckShare & { deckId: string | null; by: string | null })[]> {
  return ws.db
    .select({ ...told, deckId: frozenDecks.deckId, by: users.name })
    .from(deckShares)
    .innerJoin(frozenDecks, and(eq(frozenDecks.workspaceId, ws.id), eq(frozenDecks.id, deckShares.frozenDeckId)))
    .leftJoin(users, eq(users.id, deckShares.madeBy))
    .where(eq(deckShares.workspaceId, ws.id))
    .orderBy(desc(deckShares.createdAt), desc(deckShares.id));
}

type NewShare = Pick<DeckShare, "id" | "frozenDeckId" | "name" | "madeBy" | "expiresAt"> & { secretHash: string };

export function addDeckShare(ws: EditableWorkspace, share: NewShare): Write {
  const { secretHash: _secret, ...shown } = share;
  return {
    kind: "deckShare",
    id: share.id,
    before: null,
    after: shown,
    run: (tx) =>
      tx
        .insert(deckShares)
        .values({ ...share, workspaceId: ws.id })
        .returning({ id: deckShares.id }),
  };
}

export function revokeDeckShare(
  ws: EditableWorkspace,
  { id, version }: Pick<DeckShare, "id" | "version">,
  at: number,
): Write {
  return {
    kind: "deckShare",
    id,
    before: { revokedAt: null },
    after: { revokedAt: at },
    run: (tx) =>
      tx
        .update(deckShares)
        .set({ revokedAt: at, version: version + 1, updatedAt: at })
        .where(and(eq(deckShares.workspaceId, ws.id), eq(deckShares.id, id), eq(deckShares.version, version)))
        .returning({ id: deckShares.id }),
  };
}

/** Forgets links that are over, with the slides they showed, so that these do not pile up. */
export function dropDeckShares(
  ws: EditableWorkspace,
  shares: readonly Pick<DeckShare, "id" | "frozenDeckId">[],
): Write[] {
  if (shares.length === 0) return [];
  const ids = shares.map(({ id }) => id);
  const frozenIds = shares.map(({ frozenDeckId }) => frozenDeckId);
  return [
    {
      kind: "deckShare",
      id: ids[0]!,
      ids,
      before: { dropped: ids.length },
      after: null,
      run: async (tx) => {
        await tx.delete(deckShares).where(and(eq(deckShares.workspaceId, ws.id), inArray(deckShares.id, ids)));
        await tx.delete(frozenDecks).where(and(eq(frozenDecks.workspaceId, ws.id), inArray(frozenDecks.id, frozenIds)));
        return ids.slice();
      },
    },
  ];
}

/** What is known of a link, for whoever holds its secret, in any workspace. */
export async function findShare(engine: Engine, secretHash: string) {
  const { workspaceId, frozenDeckId, name, createdAt, expiresAt, revokedAt } = deckShares;
  const [row] = await engine.db
    .select({ workspaceId, frozenDeckId, name, createdAt, expiresAt, revokedAt })
    .from(deckShares)
    .where(eq(deckShares.secretHash, secretHash));
  return row;
}

/** The deck a link shows; null where it is not kept any more. */
export async function readSharedDeck(
  engine: Engine,
  { workspaceId, frozenDeckId }: { workspaceId: string; frozenDeckId: string },
): Promise<Deck | null> {
  const [row] = await engine.db
    .select({ deck: frozenDecks.deck })
    .from(frozenDecks)
    .where(and(eq(frozenDecks.workspaceId, workspaceId), eq(frozenDecks.id, frozenDeckId)));
  return row?.deck ?? null;
}

/** That a link was opened: how often and when last, never by whom. No change of the plan, so no commit of a member. */
export async function countOpened(engine: Engine, secretHash: string, at: number): Promise<void> {
  await engine.inTransaction((tx) =>
    tx
      .update(deckShares)
      .set({ opened: sql`${deckShares.opened} + 1`, openedAt: at })
      .where(eq(deckShares.secretHash, secretHash)),
  );
}
