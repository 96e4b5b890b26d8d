import { commit, type Write } from "@/db/commit";
import { putDays, readDays, readDaysReplaced } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import { readHistory } from "@/db/history";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { experiment } from "@/domain/experiments/experiment";
import { conclusionOnRecord } from "./conclusion-on-record";
import { findTest } from "./find-test";

type At = { experimentId: string; version: number };

const entering: readonly string[] = ["imported results of test", "entered results of test"];

/** A test as it was before the last thing that happened to it, if that was one of these. */
async function beforeLast(ws: Workspace, { experimentId }: At, actions: readonly string[]) {
  const stored = await findTest(ws, experimentId);
  const [last] = await readHistory(ws, { kind: experimentRows.kind, objectId: experimentId, beforeSeq: null }, 1);
  if (!last?.before || !actions.includes(last.action))
    throw new AttuneError("stale", "This test was changed since, so this can no longer be taken back.");
  const { version: _v, ...now } = stored;
  return { stored, after: experiment.parse({ ...now, ...last.before }), seq: last.seq };
}

/** Takes the last results back as a whole, days too. Refused as soon as anything else happened to the test since. */
export async function takeBackResults(ws: ContributableWorkspace, at: At) {
  const { stored, after, seq } = await beforeLast(ws, at, entering);
  const days = await readDaysReplaced(ws, stored.id, seq);
  const writes: Write[] = days === null ? [] : [putDays(ws, stored.id, await readDays(ws, stored.id), days)];
  return commit(ws, [experimentRows.put(ws, { ...stored, version: at.version }, after), ...writes], {
    action: "took back results of test",
    answer: { version: at.version + 1 },
  });
}

/** Lets a test run on that was concluded by mistake: as long as nobody decided otherwise or changed anything since. */
export async function takeBackConclusion(ws: EditableWorkspace, at: At) {
  const stored = await findTest(ws, at.experimentId);
  const entries = await readHistory(ws, { kind: experimentRows.kind, objectId: stored.id, beforeSeq: null });
  const found = stored.status === "concluded" ? conclusionOnRecord(stored, entries) : null;
  if (!found?.nothingCameOfIt || !found.entry.before)
    throw new AttuneError("stale", "This test was changed since, so this can no longer be taken back.");
  const { version: _v, ...now } = stored;
  const after = experiment.parse({ ...now, ...found.entry.before });
  return commit(ws, [experimentRows.put(ws, { ...stored, version: at.version }, after)], {
    action: "took back conclusion of test",
    answer: { version: at.version + 1 },
  });
}
