import { readPlan } from "@/db/plan";
import type { Workspace } from "@/db/workspace";
import { type DerivedWorkspace, deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { type Finding, findFindings } from "@/domain/findings/find-findings";
import { betweenCommits } from "./between-commits";
import { calendarDay } from "./today";

/**
 * The whole workspace with everything that follows from it, worked out once between two commits. What is handed out is
 * shared: nobody may change it.
 */
export function derivedOf(ws: Workspace): Promise<DerivedWorkspace> {
  return betweenCommits(ws, "derived", async () => deriveWorkspace(await readPlan(ws), { today: calendarDay() }));
}

/** Every rule that fails there, found once between two commits; shared too. */
export function foundIn(ws: Workspace): Promise<readonly Finding[]> {
  return betweenCommits(ws, "found", async () => findFindings(await derivedOf(ws)));
}
