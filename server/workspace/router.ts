import { findUser } from "@/db/accounts";
import { experimentRows } from "@/db/experiments";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { savedDeckRows } from "@/db/saved-decks";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import { allows } from "@/domain/access";
import { countUnseenAlerts } from "../metric/alerts";
import { countUnreadItems } from "../talk/read-inbox";
import { calendarDay } from "../today";
import { router, viewerProcedure } from "../trpc";

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
});
