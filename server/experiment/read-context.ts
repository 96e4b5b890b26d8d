import { ownMetricRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { metricLibrary } from "@/domain/metrics/library";
import { parametersOf } from "@/domain/settings";
import { calendarDay } from "../today";

/** What a readout needs beside the test. */
export async function contextOf(ws: Workspace): Promise<ExperimentContext> {
  const row = await readWorkspaceRow(ws);
  return {
    metrics: metricLibrary(await ownMetricRows.read(ws)),
    parameters: parametersOf(row.settings),
    today: row.today ?? calendarDay(),
  };
}
