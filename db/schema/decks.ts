import type { BrandLook } from "@/domain/deck/brand";
import type { Deck } from "@/domain/deck/deck";
import type { SavedDeck } from "@/domain/deck/saved-deck";
import { flag, index, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const savedDecks = table(
  "saved_deck",
  {
    id: text().notNull(),
    name: text().notNull(),
    audience: text().notNull().$type<SavedDeck["audience"]>(),
    parts: json<SavedDeck["parts"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof savedDecks.$inferSelect, SavedDeck>;

/** One row a workspace. */
export const brands = table("brand", { id: text().notNull(), look: json<BrandLook>().notNull(), ...tracked() }, (t) => [
  primaryKey({ columns: [t.workspaceId, t.id] }),
]);

/** A deck as it was when it went out: what the next one is compared with, and what a link shows. */
export const frozenDecks = table(
  "frozen_deck",
  {
    id: text().notNull(),
    /** The saved deck it was made from; null for one made without. */
    deckId: text(),
    reason: text().notNull().$type<"export" | "share">(),
    madeBy: text().notNull(),
    deck: json<Deck>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("frozen_deck_of").on(t.workspaceId, t.deckId)],
);

/** A link to a frozen deck for people without an account. Only the hash of its secret is kept. */
export const deckShares = table(
  "deck_share",
  {
    id: text().notNull(),
    frozenDeckId: text().notNull(),
    name: text().notNull(),
    secretHash: text().notNull(),
    passphraseHash: text(),
    hidesNames: flag().notNull().default(false),
    hidesCosts: flag().notNull().default(false),
    madeBy: text().notNull(),
    expiresAt: integer().notNull(),
    revokedAt: integer(),
    openedAt: integer(),
    opened: integer().notNull().default(0),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex("deck_share_secret").on(t.secretHash)],
);
