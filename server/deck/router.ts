import { router, viewerProcedure } from "../trpc";
import { boardDeck } from "./board-deck";

export const deckRouter = router({
  preview: viewerProcedure({}).query(({ ctx }) => boardDeck(ctx.workspace)),
});
