import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["deck"];
export type DecksView = Answers["list"];
export type DeckRow = DecksView["decks"][number];
export type LinkRow = Answers["links"][number];
export type DeckView = Answers["one"];
export type BrandView = Answers["brand"];
export type DifferencesView = Answers["differences"];

export const deckPath = (workspaceId: string, deckId: string): string =>
  `/${workspaceId}/deck/${encodeURIComponent(deckId)}`;

/** Where the file of a saved deck is, as it is now or as it was kept when it went out. */
export const filePath = (workspaceId: string, deckId: string, frozenId?: string): string =>
  `/api/download/${workspaceId}/deck?${new URLSearchParams({ deck: deckId, ...(frozenId && { frozen: frozenId }) })}`;
