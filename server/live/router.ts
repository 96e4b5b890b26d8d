import { z } from "zod";
import { readNewestChangeOf } from "@/db/change-events";
import { putPresence, removePresence } from "@/db/presence";
import { maybe } from "@/domain/fields";
import { router, viewerProcedure } from "../trpc";

/** A screen below the workspace, such as "use-cases/W12"; others are told it as it is. */
const place = z
  .string()
  .max(200, "Use at most 200 characters.")
  .regex(/^[\w.:-]+(\/[\w.:-]+)*$/, "A screen is named by its path alone.");

export const liveRouter = router({
  /** The number of the last change of the workspace: from there on a page asks to be told. */
  newest: viewerProcedure({}).query(({ ctx }) => readNewestChangeOf(ctx.workspace)),

  /** Where one open page of the person is now; null when it is looked at no more. */
  here: viewerProcedure({ tab: z.uuid(), place: maybe(place) }).mutation(async ({ ctx, input }) => {
    if (input.place === null) await removePresence(ctx.workspace, input.tab);
    else await putPresence(ctx.workspace, input.tab, input.place);
    return null;
  }),
});
