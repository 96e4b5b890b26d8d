import { z } from "zod";
import { brandLook } from "@/domain/deck/brand";
import { deckAudiences, deckStarts, savedDeck } from "@/domain/deck/saved-deck";
import { sharePassphrase } from "@/domain/deck/share-passphrase";
import { oneOf } from "@/domain/enums";
import { count, id, list, maybe, words } from "@/domain/fields";
import {
  contributorProcedure,
  editorProcedure,
  managerProcedure,
  router,
  shareProcedure,
  viewerProcedure,
} from "../trpc";
import { boardDeck } from "./board-deck";
import { putBrand, readBrand } from "./change-brand";
import { putBackDeck, putParts, removeDeck, renameDeck, startDeck } from "./change-deck";
import { freezeDeck, revokeShare, revokeShares, shareDeck } from "./freeze-deck";
import { readWhatGoes } from "./hide-in-deck";
import { openShared } from "./open-shared";
import { readDeck, readDifferences, slidesOf } from "./read-deck";
import { readDecks, readLinks } from "./read-decks";

const at = { deckId: id, version: count };
const { name, parts } = savedDeck.shape;
const hides = { hidesNames: z.boolean(), hidesCosts: z.boolean() };

export const deckRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readDecks(ctx.workspace)),

  one: viewerProcedure({ deckId: id }).query(({ ctx, input }) => readDeck(ctx.workspace, input.deckId)),

  /** The slides of a saved deck; without one, those of the steering deck as it ships. */
  preview: viewerProcedure({ deckId: maybe(id) }).query(({ ctx, input }) =>
    input.deckId === null ? boardDeck(ctx.workspace) : slidesOf(ctx.workspace, input.deckId),
  ),

  /** What is different since it last went out as a file. */
  differences: viewerProcedure({ deckId: id }).query(({ ctx, input }) => readDifferences(ctx.workspace, input.deckId)),

  start: editorProcedure({ start: oneOf(deckStarts), name }).mutation(({ ctx, input }) =>
    startDeck(ctx.workspace, input),
  ),

  rename: editorProcedure({ ...at, name, audience: oneOf(deckAudiences) }).mutation(({ ctx, input }) =>
    renameDeck(ctx.workspace, input),
  ),

  putParts: editorProcedure({ ...at, parts }).mutation(({ ctx, input }) => putParts(ctx.workspace, input)),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeDeck(ctx.workspace, input)),

  putBack: editorProcedure({ deckId: id }).mutation(({ ctx, input }) => putBackDeck(ctx.workspace, input.deckId)),

  /** Keeps the deck as it goes out; the file is then fetched by the id of what was kept. */
  freeze: contributorProcedure({ deckId: id }).mutation(({ ctx, input }) => freezeDeck(ctx.workspace, input.deckId)),

  links: viewerProcedure({ deckId: id }).query(async ({ ctx, input }) => {
    const { deck } = await readDeck(ctx.workspace, input.deckId);
    return readLinks(ctx.workspace, deck.id);
  }),

  /** What a link would leave out, before it is made. */
  whatGoes: editorProcedure({ deckId: id, ...hides }).query(({ ctx, input }) =>
    readWhatGoes(ctx.workspace, input.deckId, input),
  ),

  share: editorProcedure({
    deckId: id,
    name: words(200),
    days: z
      .int("This must be a whole number.")
      .min(1, "A link is open for a day at least.")
      .max(365, "At most a year."),
    passphrase: maybe(sharePassphrase),
    ...hides,
  }).mutation(({ ctx, input }) => shareDeck(ctx.workspace, input)),

  revoke: editorProcedure({ shareId: id, version: count }).mutation(({ ctx, input }) =>
    revokeShare(ctx.workspace, input),
  ),

  /** Ends many links at once: those that were seen to be open. */
  revokeAll: managerProcedure({ links: list(z.strictObject({ shareId: id, version: count }), 100) }).mutation(
    ({ ctx, input }) => revokeShares(ctx.workspace, input.links),
  ),

  brand: viewerProcedure({}).query(({ ctx }) => readBrand(ctx.workspace)),

  putBrand: editorProcedure({ version: count, look: brandLook }).mutation(({ ctx, input }) =>
    putBrand(ctx.workspace, input),
  ),

  /** A mutation, for the passphrase travels in the body and never in an address; and because an opening is counted. */
  shared: shareProcedure({}).mutation(({ ctx }) => openShared(ctx.share)),
});
