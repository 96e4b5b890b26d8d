import { commit, type Write } from "@/db/commit";
import { experimentRows, learningRows } from "@/db/experiments";
import { type HistoryEntry, readHistory } from "@/db/history";
import { initiativeRows, stillTheSame } from "@/db/roadmap";
import type { Rows } from "@/db/rows";
import { readScoreHistory, removeGivenScores, useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { ConclusionProposal } from "@/domain/experiments/conclusion-proposals";
import type { UseCaseScores } from "@/domain/scoring/use-case";
import { acceptActions, takeBackActions } from "./conclusion-on-record";
import { findTest } from "./find-test";

type Kind = ConclusionProposal["kind"];
type Given = { experimentId: string; version: number; proposal: Kind };

/** What accepting a proposal did is undone as a whole, as long as nobody changed since what came of it. */
export async function takeBackProposal(ws: EditableWorkspace, { experimentId, version, proposal: kind }: Given) {
  const before = await findTest(ws, experimentId);
  const given = before.accepted[kind];
  if (!given || given.objectId === null)
    throw new AttuneError("already_done", "This is not accepted, so there is nothing to take back.");
  const entries = await readHistory(ws, { kind: experimentRows.kind, objectId: experimentId, beforeSeq: null });
  const entry = entries.find(({ action }) => action === acceptActions[kind]);
  if (!entry) throw new AttuneError("stale", "This was accepted too long ago to be taken back here.");
  const { [kind]: _gone, ...accepted } = before.accepted;
  const writes = await undoing[kind](ws, { objectId: given.objectId, at: given.at, entry });
  return commit(ws, [experimentRows.put(ws, { ...before, version }, { ...before, accepted }), ...writes], {
    action: takeBackActions[kind],
    reason: `From the test “${before.name}”`,
    answer: { version: version + 1 },
  });
}

type Accepted = { objectId: string; at: number; entry: HistoryEntry };

const undoing: Readonly<Record<Kind, (ws: EditableWorkspace, given: Accepted) => Promise<Write[]>>> = {
  evidence: undoEvidence,
  roadmap: undoWork,
  follow_up: undoTest,
};

/** What the acceptance last did to something; null where that was changed since, or is gone. */
async function untouched<Entity extends { id: string }>(
  ws: Workspace,
  rows: Rows<Entity>,
  objectId: string,
  seq: number,
) {
  const [last] = await readHistory(ws, { kind: rows.kind, objectId, beforeSeq: null }, 1);
  const now = await rows.find(ws, objectId);
  return last && now && last.seq === seq ? { now, before: last.before } : null;
}

async function undoEvidence(ws: EditableWorkspace, { objectId, at, entry }: Accepted): Promise<Write[]> {
  const found = await untouched(ws, useCaseRows, objectId, entry.seq);
  if (!found)
    throw new AttuneError(
      "stale",
      "Its use case was scored or changed since. Open it and set its confidence back there if you want to.",
    );
  const { now, before } = found;
  // Confidence may have stood at 5 already: then nothing of it changed.
  const scores = before && "scores" in before ? (before["scores"] as UseCaseScores | null) : now.scores;
  const given = (await readScoreHistory(ws, objectId)).filter(({ scoredAt, note }) => scoredAt === at && note !== null);
  return [
    useCaseRows.put(ws, now, { ...now, scores }),
    ...removeGivenScores(
      ws,
      given.map(({ id }) => id),
    ),
  ];
}

async function undoWork(ws: EditableWorkspace, { objectId, entry }: Accepted): Promise<Write[]> {
  const mark = await initiativeRows.mark(ws);
  const work = await untouched(ws, initiativeRows, objectId, entry.seq);
  const items = await initiativeRows.read(ws);
  if (!work || items.some(({ needsIds }) => needsIds.includes(objectId)))
    throw new AttuneError("stale", "Somebody planned on with this work since. Move or stop it on the roadmap instead.");
  const stopped = items.filter(({ refId, status }) => refId === work.now.refId && status === "dropped");
  const back: Write[] = [];
  for (const { id } of stopped) {
    const found = await untouched(ws, initiativeRows, id, entry.seq);
    if (found?.before) back.push(initiativeRows.put(ws, found.now, { ...found.now, status: "planned" }));
  }
  return [initiativeRows.ifStill(ws, mark, stillTheSame), initiativeRows.remove(ws, work.now), ...back];
}

async function undoTest(ws: EditableWorkspace, { objectId, entry }: Accepted): Promise<Write[]> {
  const found = await untouched(ws, experimentRows, objectId, entry.seq);
  const learnings = await learningRows.read(ws);
  const tests = await experimentRows.read(ws);
  const isNamed =
    learnings.some((each) => [...each.supportingIds, ...each.contradictingIds].includes(objectId)) ||
    tests.some(({ parentId, replicatesId }) => parentId === objectId || replicatesId === objectId);
  if (!found || isNamed)
    throw new AttuneError("stale", "Somebody worked on this draft since. Open it and remove it there if you want to.");
  return [experimentRows.remove(ws, found.now)];
}
