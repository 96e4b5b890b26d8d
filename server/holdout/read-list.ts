import { programmeHoldoutRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { contextOf } from "../experiment/read-context";
import { readTestScene } from "../experiment/read-scene";

/** Who is kept out of what, until when, and what that showed. */
export async function readHoldouts(ws: Workspace) {
  const [scene, { today, metrics }] = [await readTestScene(ws), await contextOf(ws)];
  return {
    rows: (await programmeHoldoutRows.read(ws)).map((holdout) => ({
      ...holdout,
      audience: scene.audiences.get(holdout.audienceId ?? "") ?? null,
      useCases: holdout.useCaseIds.map((id) => ({ id, name: scene.useCases.get(id)?.name ?? id })),
      readings: holdout.readings.map((reading) => ({
        ...reading,
        name: metrics.get(reading.metricId)?.name ?? reading.metricId,
      })),
      runs: holdout.startDate <= today && (holdout.endDate === null || today <= holdout.endDate),
    })),
    today,
    may: { edit: allows(ws.role, "edit") },
  };
}
