import { commit } from "@/db/commit";
import { putDays, readDays, readDaysReplaced } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import { readHistory } from "@/db/history";
import type { ContributableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { experiment } from "@/domain/experiments/experiment";
import { findTest } from "./find-test";
import { requireRunning } from "./store-results";

const entering: readonly string[] = ["imported results of test", "entered results of test"];

/** Takes the last results back as a whole, days too. Refused as soon as anything else happened to the test since. */
export async function takeBackResults(
  ws: ContributableWorkspace,
  { experimentId, version }: { experimentId: string; version: number },
) {
  const stored = await findTest(ws, experimentId);
  requireRunning(stored);
  const [last] = await readHistory(ws, { kind: experimentRows.kind, objectId: experimentId, beforeSeq: null }, 1);
  if (!last?.before || !entering.includes(last.action))
    throw new AttuneError("stale", "This test was changed since, so these results can no longer be taken back.");
  const { version: _v, ...now } = stored;
  const after = experiment.parse({ ...now, ...last.before });
  const days = await readDaysReplaced(ws, experimentId, last.seq);
  const writes = days === null ? [] : [putDays(ws, experimentId, await readDays(ws, experimentId), days)];
  return commit(ws, [experimentRows.put(ws, { ...stored, version }, after), ...writes], {
    action: "took back results of test",
    answer: { version: version + 1 },
  });
}
