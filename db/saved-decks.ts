import { and, desc, eq, inArray, notInArray } from "drizzle-orm";
import type { BrandLook } from "@/domain/deck/brand";
import type { Deck } from "@/domain/deck/deck";
import type { SavedDeck } from "@/domain/deck/saved-deck";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { brands, deckShares, frozenDecks, savedDecks } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

export const savedDeckRows = rowsOf<SavedDeck>("savedDeck", savedDecks, "id", {
  most: mostEntries.savedDecks,
  many: "decks",
});

/** One row a workspace, under the key `current`. */
export const brandRows = rowsOf<{ id: string; look: BrandLook }>("brand", brands, "id");

/** A deck as it went out, without its slides. `at` in milliseconds since 1970. */
export type FrozenHead = { id: string; deckId: string | null; reason: "export" | "share"; madeBy: string; at: number };

const head = {
  id: frozenDecks.id,
  deckId: frozenDecks.deckId,
  reason: frozenDecks.reason,
  madeBy: frozenDecks.madeBy,
  at: frozenDecks.createdAt,
};

/** What went out of the workspace, the latest first. */
export function readFrozenHeads(ws: Workspace): Promise<FrozenHead[]> {
  return ws.db
    .select(head)
    .from(frozenDecks)
    .where(eq(frozenDecks.workspaceId, ws.id))
    .orderBy(desc(frozenDecks.createdAt), desc(frozenDecks.id));
}

export async function findFrozenDeck(
  ws: Workspace,
  frozenId: string,
): Promise<(FrozenHead & { deck: Deck }) | undefined> {
  const [row] = await ws.db
    .select({ ...head, deck: frozenDecks.deck })
    .from(frozenDecks)
    .where(and(eq(frozenDecks.workspaceId, ws.id), eq(frozenDecks.id, frozenId)));
  return row;
}

type FrozenDeck = Omit<FrozenHead, "at"> & { deck: Deck };

/** Its slides are in the row; the history only says how many there are. */
export function addFrozenDeck(ws: ContributableWorkspace, frozen: FrozenDeck): Write {
  const { deck, ...told } = frozen;
  return {
    kind: "frozenDeck",
    id: frozen.id,
    before: null,
    after: { ...told, slides: deck.slides.length },
    run: (tx) =>
      tx
        .insert(frozenDecks)
        .values({ ...frozen, workspaceId: ws.id })
        .returning({ id: frozenDecks.id }),
  };
}

/** Lets go of frozen decks that no link shows; those that one came to show meanwhile stay. */
export function dropFrozenDecks(ws: ContributableWorkspace, ids: readonly string[]): Write[] {
  if (ids.length === 0) return [];
  return [
    {
      kind: "frozenDeck",
      id: ids[0]!,
      ids,
      before: { dropped: ids.length },
      after: null,
      run: async (tx) => {
        const shown = tx
          .select({ id: deckShares.frozenDeckId })
          .from(deckShares)
          .where(eq(deckShares.workspaceId, ws.id));
        await tx
          .delete(frozenDecks)
          .where(
            and(
              eq(frozenDecks.workspaceId, ws.id),
              inArray(frozenDecks.id, [...ids]),
              notInArray(frozenDecks.id, shown),
            ),
          );
        return ids.slice();
      },
    },
  ];
}
