import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";

/** The day the workspace reckons with: its own, where a demonstration fixes one, else the calendar's. */
export async function todayOf(ws: Workspace): Promise<string> {
  return (await readWorkspaceRow(ws)).today ?? calendarDay();
}

export const calendarDay = (): string => new Date().toISOString().slice(0, 10);
