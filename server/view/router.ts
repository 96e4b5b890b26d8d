import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { count, id, words } from "@/domain/fields";
import { savedView, viewScreens } from "@/domain/saved-view";
import { contributorProcedure, router, viewerProcedure } from "../trpc";
import { changeView, dropView, listViews, saveView } from "./change-view";

const screen = oneOf(viewScreens);
const { look } = savedView.shape;

export const viewRouter = router({
  list: viewerProcedure({ screen }).query(({ ctx, input }) => listViews(ctx.workspace, input.screen)),

  save: contributorProcedure({ screen, name: words(80), shared: z.boolean(), look }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return saveView(ctx.workspace, given);
  }),

  /** Only what is given changes. */
  change: contributorProcedure({
    viewId: id,
    version: count,
    name: words(80).optional(),
    shared: z.boolean().optional(),
    look: look.optional(),
  }).mutation(({ ctx, input }) => changeView(ctx.workspace, input)),

  remove: contributorProcedure({ viewId: id, version: count }).mutation(({ ctx, input }) =>
    dropView(ctx.workspace, input),
  ),
});
