import { readMembers } from "@/db/accounts";
import { readPlan } from "@/db/plan";
import { readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import type { Deck } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import { deckStartsOf, partsOf } from "@/domain/deck/deck-starts";
import type { DeckStart } from "@/domain/deck/saved-deck";
import { computeWorkspace } from "@/domain/exchange/compute";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { lastReview } from "../plan-history/read-baseline";
import { readChanges } from "../plan-history/read-changes";
import { calendarDay } from "../today";

/** The board's slides, or only some of them, from the plan as it is now, with what changed since the last review and why. */
export async function boardDeck(ws: Workspace, start: DeckStart = "steering"): Promise<Deck> {
  const plan = await readPlan(ws);
  const names = new Map(plan.roadmap?.items.map(({ id, name }) => [id, name]));
  const moves = standingMoves(await readMoves(ws)).map(({ initiativeId, from, to, reason, movedBy }) => ({
    name: names.get(initiativeId) ?? initiativeId,
    from: from.startQuarter,
    to: to.startQuarter,
    reason,
    by: movedBy,
  }));
  const accounts = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  const parts = partsOf(start);
  const changes = parts.some(({ part }) => part === "changes") ? await changesOf(ws) : null;
  const name = `${deckStartsOf[start].name.toLowerCase()} deck`;
  return deckOf(plan, computeWorkspace(plan, { today: calendarDay() }), { parts, name, moves, changes, accounts });
}

async function changesOf(ws: Workspace) {
  const { from, told } = await readChanges(ws, lastReview, null);
  return from && told && { since: from, ...told };
}
