import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Deck } from "@/domain/deck/deck";
import type { Write } from "./commit";
import type { Engine } from "./engine";
import { auditEntries, deckShares, frozenDecks, members, users, workspaces } from "./schema";
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
  hidesNames: boolean;
  hidesCosts: boolean;
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
  hidesNames: deckShares.hidesNames,
  hidesCosts: deckShares.hidesCosts,
  hasPassphrase: sql<number>`case when ${deckShares.passphraseHash} is null then 0 else 1 end`,
  version: deckShares.version,
};

type ListedShare = DeckShare & { hasPassphrase: boolean; deckId: string | null; by: string | null };

/**
 * The links of the workspace with the deck each was made from, the latest first; never their secrets. Who made one is null
 * where they are no member any more.
 */
export async function readDeckShares(ws: Workspace): Promise<ListedShare[]> {
  const rows = await ws.db
    .select({ ...told, deckId: frozenDecks.deckId, by: users.name })
    .from(deckShares)
    .innerJoin(frozenDecks, and(eq(frozenDecks.workspaceId, ws.id), eq(frozenDecks.id, deckShares.frozenDeckId)))
    .leftJoin(members, and(eq(members.workspaceId, ws.id), eq(members.userId, deckShares.madeBy)))
    .leftJoin(users, eq(users.id, members.userId))
    .where(eq(deckShares.workspaceId, ws.id))
    .orderBy(desc(deckShares.createdAt), desc(deckShares.id));
  return rows.map((row) => ({ ...row, hasPassphrase: Number(row.hasPassphrase) === 1 }));
}

/** The names of everybody who ever changed something here, members or not: what may stand in its texts. */
export async function readNamesEver(ws: Workspace): Promise<string[]> {
  const rows = await ws.db
    .selectDistinct({ name: users.name })
    .from(auditEntries)
    .innerJoin(users, eq(users.id, auditEntries.userId))
    .where(eq(auditEntries.workspaceId, ws.id));
  return rows.map(({ name }) => name);
}

type NewShare = Pick<
  DeckShare,
  "id" | "frozenDeckId" | "name" | "madeBy" | "expiresAt" | "hidesNames" | "hidesCosts"
> & {
  secretHash: string;
  passphraseHash: string | null;
};

export function addDeckShare(ws: EditableWorkspace, share: NewShare): Write {
  const { secretHash: _secret, passphraseHash, ...shown } = share;
  return {
    kind: "deckShare",
    id: share.id,
    before: null,
    after: { ...shown, hasPassphrase: passphraseHash !== null },
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

declare const mayOpen: unique symbol;

/**
 * The one deck a link leads to, as whoever holds the link may have it: no member, no role, and no key to anything else.
 * Only {@link findShare} makes one, and only for a link that is open.
 */
export interface SharedDeck {
  readonly engine: Engine;
  readonly workspaceId: string;
  readonly shareId: string;
  readonly frozenDeckId: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly [mayOpen]: true;
}

/** The deck behind a secret, and what has to be said besides; undefined where it is over, closed or was never there. */
export async function findShare(
  engine: Engine,
  secretHash: string,
  now: number,
): Promise<{ share: SharedDeck; passphraseHash: string | null } | undefined> {
  const [row] = await engine.db
    .select({
      workspaceId: deckShares.workspaceId,
      shareId: deckShares.id,
      frozenDeckId: deckShares.frozenDeckId,
      name: deckShares.name,
      madeAt: deckShares.createdAt,
      expiresAt: deckShares.expiresAt,
      passphraseHash: deckShares.passphraseHash,
    })
    .from(deckShares)
    .innerJoin(workspaces, eq(workspaces.id, deckShares.workspaceId))
    .where(and(eq(deckShares.secretHash, secretHash), isNull(deckShares.revokedAt), isNull(workspaces.deletedAt)));
  if (!row || row.expiresAt <= now) return undefined;
  const { passphraseHash, ...found } = row;
  return { share: { engine, ...found } as SharedDeck, passphraseHash };
}

/** The deck a link shows; null where it is not kept any more. */
export async function readSharedDeck({ engine, workspaceId, frozenDeckId }: SharedDeck): Promise<Deck | null> {
  const [row] = await engine.db
    .select({ deck: frozenDecks.deck })
    .from(frozenDecks)
    .where(and(eq(frozenDecks.workspaceId, workspaceId), eq(frozenDecks.id, frozenDeckId)));
  return row?.deck ?? null;
}

/** That a link was opened: how often and when last, never by whom. No change of the plan, so no commit of a member. */
export async function countOpened({ engine, workspaceId, shareId }: SharedDeck, at: number): Promise<void> {
  await engine.inTransaction((tx) =>
    tx
      .update(deckShares)
      .set({ opened: sql`${deckShares.opened} + 1`, openedAt: at })
      .where(and(eq(deckShares.workspaceId, workspaceId), eq(deckShares.id, shareId))),
  );
}
