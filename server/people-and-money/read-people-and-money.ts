import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { quarterOfDay } from "@/domain/quarters";
import { signOf } from "../roadmap/board";
import { calendarDay } from "../today";

/** Who and what there is in each quarter, and the work that asks for it. */
export async function readPeopleAndMoney(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const items = await initiativeRows.read(ws);
  const { quarters, capacityWeeks, capacityByRole, budget, iterationSharePct, contentCapacityHours } = row;
  return {
    version: row.version,
    quarterNow: quarterOfDay(row.today ?? calendarDay()),
    moneySign: signOf(row.currency ?? "EUR"),
    part: { quarters, capacityWeeks, capacityByRole, budget, iterationSharePct, contentCapacityHours, items },
    may: { edit: allows(ws.role, "edit") },
  };
}
