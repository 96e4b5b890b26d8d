import { eq } from "drizzle-orm";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { Experiment } from "@/domain/experiments/experiment";
import type { Learning } from "@/domain/experiments/learning";
import type { ProgrammeHoldout } from "@/domain/experiments/programme-holdout";
import { rowsOf } from "./rows";
import { experiments, learnings, programmeHoldouts } from "./schema";
import type { Workspace } from "./workspace";

export const experimentRows = rowsOf<Experiment>("experiment", experiments, "id", {
  most: mostEntries.experiments,
  many: "tests",
});
export const learningRows = rowsOf<Learning>("learning", learnings, "id", {
  most: mostEntries.learnings,
  many: "learnings",
});
export const programmeHoldoutRows = rowsOf<ProgrammeHoldout>("programmeHoldout", programmeHoldouts, "id", {
  most: mostEntries.programmeHoldouts,
  many: "holdouts",
});

/** When each test came into this workspace, in milliseconds since 1970. */
export async function readTimesLogged(ws: Workspace): Promise<ReadonlyMap<string, number>> {
  const { id, createdAt, workspaceId } = experiments;
  const rows = await ws.db.select({ id, createdAt }).from(experiments).where(eq(workspaceId, ws.id));
  return new Map(rows.map((row) => [row.id, row.createdAt]));
}
