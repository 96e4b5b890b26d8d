import { programmeHoldoutRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { holdoutReading } from "@/domain/experiments/holdout-reading";
import { holdoutSentence } from "@/domain/experiments/holdout-sentence";
import type { ProgrammeHoldout } from "@/domain/experiments/programme-holdout";
import { isExperience, type LibraryMetric } from "@/domain/metrics/library";
import { byCode } from "@/domain/ordering";
import { contextOf } from "../experiment/read-context";
import { readTestScene } from "../experiment/read-scene";

/** What each measure shows, the latest first. */
function readingsOf({ readings, heldOutShare }: ProgrammeHoldout, metrics: ReadonlyMap<string, LibraryMetric>) {
  return readings
    .map((reading) => {
      const metric = metrics.get(reading.metricId);
      const { name, unit, direction } = metric ?? { name: reading.metricId, unit: null, direction: null };
      const shown = holdoutReading(reading, { unit, direction }, heldOutShare);
      return { ...reading, name, unit, isExperience: isExperience(metric), ...shown };
    })
    .sort((a, b) => byCode(b.on, a.on) || byCode(a.metricId, b.metricId));
}

/** Who is kept out of what, until when, and what that showed. */
export async function readHoldouts(ws: Workspace) {
  const [scene, { today, metrics }] = [await readTestScene(ws), await contextOf(ws)];
  return {
    rows: (await programmeHoldoutRows.read(ws)).map((holdout) => {
      const readings = readingsOf(holdout, metrics);
      return {
        ...holdout,
        readings,
        standing: holdoutSentence(readings),
        audience: scene.audiences.get(holdout.audienceId ?? "") ?? null,
        useCases: holdout.useCaseIds.map((id) => ({ id, name: scene.useCases.get(id)?.name ?? id })),
        runs: holdout.startDate <= today && (holdout.endDate === null || today <= holdout.endDate),
      };
    }),
    today,
    may: { edit: allows(ws.role, "edit") },
  };
}
