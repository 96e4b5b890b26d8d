import { z } from "zod";
import { commit } from "@/db/commit";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { id, number } from "@/domain/fields";
import { comparedReadings, type IndexChoice, indexProblem } from "@/domain/metrics/index-choice";
import { monthlyIndex } from "@/domain/metrics/monthly-index";
import { indexIdsOf, type MetricGround, readMetricGround, readScorecardScene, seriesOf } from "./read-scorecard-scene";

const ids = z.array(id).max(200);
export const indexFields = { commercialMetricIds: ids, cxMetricIds: ids, threshold: number };

const problemOf = (choice: IndexChoice, { metrics, frame }: MetricGround) =>
  indexProblem(choice, metrics, new Set(frame.seriesIds));

/** How every month would read, before anything is stored; with the reason where it cannot be stored. */
export async function previewIndex(ws: Workspace, choice: IndexChoice) {
  const ground = await readMetricGround(ws);
  const { commercialMetricIds, cxMetricIds, threshold } = choice;
  const problem = problemOf(choice, ground);
  const counted = [...indexIdsOf(ground), ...commercialMetricIds, ...cxMetricIds];
  const scene = await readScorecardScene(ws, ground, { shown: [], counted });
  const { index } = ground.parameters;
  const before = seriesOf(ground, scene, []);
  const after = before && {
    ...before,
    ...{ commercialIndexMetrics: [...commercialMetricIds], cxIndexMetrics: [...cxMetricIds] },
  };
  return {
    problem,
    ...comparedReadings(
      monthlyIndex(before, ground.metrics, index),
      problem === null ? monthlyIndex(after, ground.metrics, { ...index, threshold }) : [],
    ),
  };
}

/** What counts from now on, for every month there is. `version` is that of the workspace, as the scorecard tells it. */
export async function putIndex(ws: EditableWorkspace, { version, ...choice }: IndexChoice & { version: number }) {
  const problem = problemOf(choice, await readMetricGround(ws));
  if (problem) throw new AttuneError("invalid", problem);
  const row = await readWorkspaceRow(ws);
  if (!row.monthly) throw new AttuneError("invalid", "There are no monthly values yet.");
  const { commercialMetricIds, cxMetricIds, threshold } = choice;
  const { index } = row.settings;
  const monthly = {
    ...row.monthly,
    ...{ commercialIndexMetrics: [...commercialMetricIds], cxIndexMetrics: [...cxMetricIds] },
  };
  const settings = { ...row.settings, index: { ...(index as object | undefined), threshold } };
  return commit(ws, [putWorkspace(ws, { ...row, version }, { monthly, settings })], {
    action: "changed what counts in the indexes",
    answer: { version: version + 1 },
  });
}
