import { commit } from "@/db/commit";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { WatchedPair } from "@/domain/metrics/metric-series";
import { pairProblem } from "@/domain/metrics/standing-pair";
import { readMetricGround } from "./read-scorecard-scene";

type Named = WatchedPair & { version: number };

const isSame = (a: WatchedPair, b: WatchedPair) =>
  a.commercialMetricId === b.commercialMetricId && a.cxMetricId === b.cxMetricId;

/** From now on the weekly test reads this pair. `version` is that of the workspace, as the scorecard tells it. */
export async function watchPair(ws: EditableWorkspace, { version, ...pair }: Named) {
  const { metrics } = await readMetricGround(ws);
  if (!metrics.has(pair.commercialMetricId) || !metrics.has(pair.cxMetricId))
    throw new AttuneError("not_found", "There is no such metric.");
  const row = await readWorkspaceRow(ws);
  const frame = row.weekly ?? { note: null, weeks: [], pairs: [], seriesIds: [] };
  const problem = pairProblem(pair, frame.pairs, metrics);
  if (problem) throw new AttuneError("invalid", problem);
  return commit(ws, [putWorkspace(ws, { ...row, version }, { weekly: { ...frame, pairs: [...frame.pairs, pair] } })], {
    action: "watched a pair of metrics",
    answer: { version: version + 1 },
  });
}

/** The weekly test leaves this pair alone; its values stay. */
export async function unwatchPair(ws: EditableWorkspace, { version, ...pair }: Named) {
  const row = await readWorkspaceRow(ws);
  const frame = row.weekly;
  const left = frame?.pairs.filter((each) => !isSame(each, pair));
  if (!frame || !left || left.length === frame.pairs.length)
    throw new AttuneError("not_found", "This pair is not watched any more.");
  return commit(ws, [putWorkspace(ws, { ...row, version }, { weekly: { ...frame, pairs: left } })], {
    action: "stopped watching a pair of metrics",
    answer: { version: version + 1 },
  });
}
