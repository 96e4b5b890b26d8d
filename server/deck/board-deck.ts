import { readPlan } from "@/db/plan";
import type { Workspace } from "@/db/workspace";
import type { Deck } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import { computeWorkspace } from "@/domain/exchange/compute";
import { calendarDay } from "../today";

/** The board's slides, from the plan as it is now. */
export async function boardDeck(ws: Workspace): Promise<Deck> {
  const plan = await readPlan(ws);
  return deckOf(plan, computeWorkspace(plan, { today: calendarDay() }), { preset: "board" });
}
