import { z } from "zod";
import { day, id, list, maybe, text } from "../fields";

/** What the board is asked to decide, and for whom the deck is made. */
export const deckSettings = z.strictObject({
  defaultAudience: maybe(text(64)),
  asks: list(z.strictObject({ text: text(500), ownerId: maybe(id), byDate: maybe(day) }), 50),
});
export type DeckSettings = z.infer<typeof deckSettings>;
