import { z } from "zod";
import { findUser } from "@/db/accounts";
import { experimentRows } from "@/db/experiments";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { savedDeckRows } from "@/db/saved-decks";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import { allows } from "@/domain/access";
import { start } from "@/domain/accounts";
import { count, id, words } from "@/domain/fields";
import { countUnseenAlerts } from "../metric/alerts";
import { countUnreadItems } from "../talk/read-inbox";
import { calendarDay } from "../today";
import { managerProcedure, ownerProcedure, router, signedInProcedure, viewerProcedure } from "../trpc";
import { close, rename, requireSecondFactor } from "./change-settings";
import { create, reopen } from "./found-workspace";

export const workspaceRouter = router({
  /** What surrounds every screen: whose room this is, who is in it, how much is in it. */
  shell: viewerProcedure({}).query(async ({ ctx: { workspace: ws, engine } }) => {
    const row = await readWorkspaceRow(ws);
    const person = await findUser(engine, ws.userId);
    return {
      id: ws.id,
      name: row.name,
      currency: row.currency ?? "EUR",
      isSample: row.isSample,
      asOf: row.today ?? calendarDay(),
      person: { id: ws.userId, name: person?.name ?? "", email: person?.email ?? "" },
      role: ws.role,
      may: {
        contribute: allows(ws.role, "contribute"),
        edit: allows(ws.role, "edit"),
        manage: allows(ws.role, "manage"),
        own: allows(ws.role, "own"),
        review: ws.mayReview,
      },
      counts: {
        outcomes: await outcomeRows.count(ws),
        useCases: await useCaseRows.count(ws),
        initiatives: await initiativeRows.count(ws),
        experiments: await experimentRows.count(ws),
      },
      /** What is alarming and not put aside yet, for this person. */
      unseenAlerts: await countUnseenAlerts(ws),
      /** What lies unread in this person's inbox. */
      unreadItems: await countUnreadItems(ws),
    };
  }),

  /** Everything that has a screen of its own, for going there by name. */
  things: viewerProcedure({}).query(async ({ ctx: { workspace: ws } }) => [
    ...(await useCaseRows.read(ws)).map(({ id, name }) => ({ label: name, group: "Use case", to: `use-cases/${id}` })),
    ...(await experimentRows.read(ws)).map(({ id, name }) => ({
      label: name,
      group: "Experiment",
      to: `experiments/${id}`,
    })),
    ...(await savedDeckRows.read(ws)).map(({ id, name }) => ({ label: name, group: "Deck", to: `deck/${id}` })),
  ]),

  /** Any signed-in person may have a workspace of their own. */
  create: signedInProcedure({ name: words(200), start }).mutation(({ ctx, input }) => create(ctx, input)),
  /** For an owner of a workspace that was closed. Every write that names a workspace carries a mark; sent twice, nothing is left to open. */
  reopen: signedInProcedure({ workspaceId: id, requestKey: z.uuid().optional() }).mutation(({ ctx, input }) =>
    reopen(ctx, input.workspaceId),
  ),
  rename: managerProcedure({ name: words(200), version: count }).mutation(({ ctx, input }) =>
    rename(ctx.workspace, input),
  ),
  requireSecondFactor: managerProcedure({ required: z.boolean(), version: count }).mutation(({ ctx, input }) =>
    requireSecondFactor(ctx.workspace, input),
  ),
  close: ownerProcedure({ name: words(200) }).mutation(({ ctx, input }) => close(ctx.workspace, input)),
});
