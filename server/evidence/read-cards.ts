import { ownEvidenceRows } from "@/db/decisions";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import { findCard } from "@/domain/findings/evidence-library";
import { shownTogether } from "@/domain/findings/evidence-together";
import { type Reading, viewOfCard } from "@/domain/findings/evidence-view";
import { parametersOf } from "@/domain/settings";
import { calendarDay } from "../today";

/** The day the workspace reckons with and the ages it counts as old. */
export async function readReading(ws: Workspace): Promise<Reading> {
  const row = await readWorkspaceRow(ws);
  return { today: row.today ?? calendarDay(), cuts: parametersOf(row.settings).evidenceAgeYears };
}

/** The cards asked for, each conflict group whole, and the ids that name no card any more. */
export async function readCards(ws: Workspace, ids: readonly string[]) {
  const own = await ownEvidenceRows.read(ws);
  const reading = await readReading(ws);
  return {
    shown: shownTogether(ids, own).map(({ group, cards }) => ({
      group: group && { id: group.id, title: group.title, question: group.question, reading: group.reading },
      cards: cards.map((card) => viewOfCard(card, reading)),
    })),
    missing: ids.filter((id) => !findCard(id, own)),
  };
}
