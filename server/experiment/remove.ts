import { commit } from "@/db/commit";
import { putDays, readDays, readDaysReplaced } from "@/db/day-results";
import { experimentRows, learningRows } from "@/db/experiments";
import { readHistory } from "@/db/history";
import { readRemoved } from "@/db/removed";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { experiment } from "@/domain/experiments/experiment";
import { pointersOf } from "./edit";
import { findTest } from "./find-test";
import { readTestScene, requireKnown } from "./read-scene";

/**
 * Takes a test away, its days with it; both can be put back. What others rest on stays, and so does a decision that somebody
 * replaced.
 */
export async function removeTest(
  ws: EditableWorkspace,
  { experimentId, version }: { experimentId: string; version: number },
) {
  const before = await findTest(ws, experimentId);
  if (before.override)
    throw new AttuneError("invalid", "A decision that somebody replaced stays visible, so this test stays.");
  const leaning = (await learningRows.read(ws)).find(({ supportingIds, contradictingIds }) =>
    [...supportingIds, ...contradictingIds].includes(experimentId),
  );
  if (leaning)
    throw new AttuneError(
      "invalid",
      `The learning “${leaning.statement}” rests on this test. Take it out there first.`,
    );
  const next = (await experimentRows.read(ws)).find(
    ({ parentId, replicatesId }) => parentId === experimentId || replicatesId === experimentId,
  );
  if (next) throw new AttuneError("invalid", `“${next.name}” follows this test. Remove that one first.`);
  const days = await readDays(ws, experimentId);
  return commit(
    ws,
    [
      ...(days.length > 0 ? [putDays(ws, experimentId, days, [])] : []),
      experimentRows.remove(ws, { ...before, version }),
    ],
    { action: "removed test", answer: { hadDays: days.length > 0 } },
  );
}

/** A removed test as it was, with its days where they went with it. */
export async function putBackTest(ws: EditableWorkspace, experimentId: string) {
  if (await experimentRows.find(ws, experimentId)) throw new AttuneError("already_done", "This test is here.");
  const removed = await readRemoved(ws, experimentRows, experimentId);
  if (!removed) throw new AttuneError("not_found", "There is no such test to put back.");
  const test = experiment.parse(removed);
  requireKnown(await readTestScene(ws), { useCaseId: pointersOf(test).useCaseId });
  const [removal] = await readHistory(ws, { kind: experimentRows.kind, objectId: experimentId, beforeSeq: null }, 1);
  const days = (removal && (await readDaysReplaced(ws, experimentId, removal.seq))) ?? [];
  return commit(ws, [experimentRows.add(ws, test), ...(days.length > 0 ? [putDays(ws, experimentId, [], days)] : [])], {
    action: "put back test",
    answer: { id: experimentId, version: 1 },
  });
}
