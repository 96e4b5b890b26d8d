import { commit, type Deed } from "@/db/commit";
import { putDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import type { ContributableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Experiment } from "@/domain/experiments/experiment";
import { noteLook } from "@/domain/experiments/note-look";
import { readExperiment } from "@/domain/experiments/read-experiment";
import type { ArmDay } from "@/domain/experiments/result-file";
import { contextOf } from "./read-context";

/** @throws AttuneError `invalid` for a test that takes no results */
export function requireRunning({ status }: Pick<Experiment, "status">): void {
  if (status === "draft") throw new AttuneError("invalid", "This test has not started. Start it, then enter results.");
  if (status === "concluded")
    throw new AttuneError("invalid", "This test is concluded: its results stay as they were decided on.");
}

type Results = { readonly after: Experiment; readonly known: readonly ArmDay[]; readonly days: readonly ArmDay[] };

/** Whether results say anything that is not known already. */
export const isNews = (before: Experiment, { after, known, days }: Results): boolean =>
  JSON.stringify([before.arms, before.results, before.segments, before.skewness]) !==
    JSON.stringify([after.arms, after.results, after.segments, after.skewness]) ||
  JSON.stringify(known) !== JSON.stringify(days);

/** Stores the results of a test and notes the look; days are replaced only where they differ. */
export async function storeResults<Answer>(
  ws: ContributableWorkspace,
  before: Stored<Experiment>,
  results: Results,
  deed: Deed<Answer>,
): Promise<Answer> {
  const { after, known, days } = results;
  const context = await contextOf(ws);
  const looked = noteLook(after, readExperiment(after, context), context.today);
  const sameDays = JSON.stringify(known) === JSON.stringify(days);
  return commit(
    ws,
    [experimentRows.put(ws, before, looked), ...(sameDays ? [] : [putDays(ws, before.id, known, days)])],
    deed,
  );
}
