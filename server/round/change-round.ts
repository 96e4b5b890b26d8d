import { commit } from "@/db/commit";
import { countAnswers, countDone, readRoundSubjects, roundRows, roundSubjectRows, unlessAnswered } from "@/db/rounds";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { RoundSubject, ScoringRound } from "@/domain/scoring/rounds/round";
import { findOpenRound, findRound, findSubjectOf } from "./find-round";
import { nameIn, readRoundPeople, requireScorers } from "./people";
import { readSubjectNames, requireSubjects } from "./subjects";

type Given = Pick<ScoringRound, "name" | "purpose" | "dueOn" | "scorers"> & { subjectIds: readonly string[] };
type Kind = Pick<ScoringRound, "subjectKind" | "mode">;

const hiddenSubject = (roundId: string, subjectId: string): RoundSubject => ({
  ...{ id: crypto.randomUUID(), roundId, subjectId },
  ...{ revealedAt: null, agreed: null, agreedBy: null, agreedAt: null, note: null },
});

const filled = (text: string | null) => text || null;

export async function createRound(ws: EditableWorkspace, { subjectIds, ...given }: Given & Kind) {
  const ids = [...new Set(subjectIds)];
  await requireSubjects(ws, given.subjectKind, ids);
  requireScorers(given, await readRoundPeople(ws));
  const round: ScoringRound = {
    ...given,
    purpose: filled(given.purpose),
    id: `R-${crypto.randomUUID().slice(0, 8)}`,
    status: "open",
    currentSubjectId: given.mode === "live" ? (ids[0] ?? null) : null,
    createdBy: ws.userId,
    closedAt: null,
  };
  const subjects = ids.map((subjectId) => hiddenSubject(round.id, subjectId));
  return commit(ws, [roundRows.add(ws, round), ...roundSubjectRows.addAll(ws, subjects)], {
    action: "started scoring round",
    answer: { id: round.id },
  });
}

/** Changes an open round. What somebody has answered about stays in it; what they answered stays when they leave. */
export async function updateRound(
  ws: EditableWorkspace,
  { roundId, version, subjectIds, ...given }: Given & { roundId: string; version: number },
) {
  const before = await findOpenRound(ws, roundId);
  requireScorers({ ...before, scorers: given.scorers }, await readRoundPeople(ws), before.scorers);
  const subjects = await readRoundSubjects(ws, roundId);
  const wanted = new Set(subjectIds);
  const known = new Set(subjects.map(({ subjectId }) => subjectId));
  const added = [...wanted].filter((id) => !known.has(id));
  const removed = subjects.filter(({ subjectId }) => !wanted.has(subjectId));
  await requireSubjects(ws, before.subjectKind, added);
  const answered = new Set((await countAnswers(ws, roundId)).map(({ subjectId }) => subjectId));
  const kept = removed.filter(({ subjectId }) => answered.has(subjectId));
  if (kept.length > 0) {
    const names = await readSubjectNames(ws, before.subjectKind);
    const told = kept.slice(0, 3).map(({ subjectId }) => `“${names.get(subjectId) ?? subjectId}”`);
    const more = kept.length > 3 ? ` and ${kept.length - 3} more` : "";
    throw new AttuneError("invalid", `Somebody has answered about ${told.join(", ")}${more}; keep that in the round.`);
  }
  const stays = before.currentSubjectId !== null && wanted.has(before.currentSubjectId);
  const current = before.mode === "live" ? (stays ? before.currentSubjectId : ([...wanted][0] ?? null)) : null;
  const after = { ...before, ...given, purpose: filled(given.purpose), currentSubjectId: current };
  return commit(
    ws,
    [
      roundRows.put(ws, { ...before, version }, after),
      ...removed.map((subject) => roundSubjectRows.remove(ws, subject)),
      ...added.map((subjectId) => roundSubjectRows.add(ws, hiddenSubject(roundId, subjectId))),
    ],
    { action: "changed scoring round", answer: { version: version + 1 } },
  );
}

/** Moves everybody's page in a meeting. It is a pointer and no content: the last one to move it wins. */
export async function setCurrent(ws: EditableWorkspace, roundId: string, subjectId: string) {
  const before = await findOpenRound(ws, roundId);
  if (before.mode !== "live") throw new AttuneError("invalid", "In a blind round everybody goes at their own pace.");
  await findSubjectOf(ws, roundId, subjectId);
  if (before.currentSubjectId === subjectId) return { version: before.version };
  return commit(ws, [roundRows.put(ws, before, { ...before, currentSubjectId: subjectId })], {
    action: "moved on in scoring round",
    answer: { version: before.version + 1 },
  });
}

export async function closeRound(
  ws: EditableWorkspace,
  { roundId, version, closed }: { roundId: string; version: number; closed: boolean },
) {
  const before = await findRound(ws, roundId);
  const after: ScoringRound = {
    ...before,
    status: closed ? "closed" : "open",
    closedAt: closed ? Date.now() : null,
  };
  return commit(ws, [roundRows.put(ws, { ...before, version }, after)], {
    action: closed ? "closed scoring round" : "opened scoring round again",
    answer: { version: version + 1 },
  });
}

/** Only a round that nobody has answered in can go; any other is closed and keeps its answers. */
export async function removeRound(ws: EditableWorkspace, { roundId, version }: { roundId: string; version: number }) {
  const before = await findRound(ws, roundId);
  const answered = await countDone(ws, roundId);
  if (answered.length > 0) {
    const name = nameIn(await readRoundPeople(ws));
    const who = answered.slice(0, 3).map(({ scorerId }) => name(scorerId));
    const more = answered.length > 3 ? ` and ${answered.length - 3} more` : "";
    throw new AttuneError(
      "invalid",
      `${who.join(", ")}${more} ${answered.length === 1 ? "has" : "have"} answered in it. Close it instead; it keeps the answers.`,
    );
  }
  return commit(ws, [unlessAnswered(ws, roundId), roundRows.remove(ws, { ...before, version })], {
    action: "removed scoring round",
    answer: null,
  });
}
