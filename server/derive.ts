import { readPlan } from "@/db/plan";
import type { Workspace } from "@/db/workspace";
import { type DerivedWorkspace, deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { calendarDay } from "./today";

/** The whole workspace with everything that follows from it. */
export async function derivedOf(ws: Workspace): Promise<DerivedWorkspace> {
  return deriveWorkspace(await readPlan(ws), { today: calendarDay() });
}
