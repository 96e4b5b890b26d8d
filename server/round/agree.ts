import { commit, type Write } from "@/db/commit";
import { audienceRows, channelScoreRows } from "@/db/customers";
import { roundSubjectRows } from "@/db/rounds";
import { addGivenScore, useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { isFullyAnswered } from "@/domain/scoring/answers";
import { withAgreedAudience, withAgreedChannel, withAgreedScores } from "@/domain/scoring/rounds/apply-agreed";
import { groupsOf, keysOf } from "@/domain/scoring/rounds/criteria";
import type { AgreedAnswers, ScoringRound } from "@/domain/scoring/rounds/round";
import { subjectState } from "@/domain/scoring/rounds/subject-state";
import { readUseCase } from "../use-case/read-use-case";
import { findOpenRound, findSubjectOf } from "./find-round";

type Agreement = {
  roundId: string;
  subjectId: string;
  /** Of the subject in the round. */
  version: number;
  /** Of the use case, audience or channel the answers are stored on; 0 for a channel nobody scored yet. */
  targetVersion: number;
  agreed: AgreedAnswers;
  note: string | null;
};

/** Keeps what was agreed beside the single answers, and stores it on the thing itself, in one step. */
export async function agree(ws: EditableWorkspace, given: Agreement) {
  const { roundId, subjectId, version, targetVersion, agreed } = given;
  const note = given.note || null;
  const round = await findOpenRound(ws, roundId);
  const subject = await findSubjectOf(ws, roundId, subjectId);
  if (subjectState(subject) === "hidden")
    throw new AttuneError("invalid", "Reveal the answers first: people agree on what they can see.");
  const every = groupsOf(round.subjectKind).map(({ id }) => id);
  const known = new Set(keysOf(round.subjectKind, every));
  const keys = Object.keys(agreed);
  if (keys.length === 0) throw new AttuneError("invalid", "Choose at least one agreed answer.");
  if (!keys.every((key) => known.has(key)))
    throw new AttuneError("invalid", "An agreed answer belongs to a question that this round does not ask.");

  const now = Date.now();
  const stored = {
    ...subject,
    agreed: { answers: agreed, reopenedAt: null },
    ...{ agreedBy: ws.userId, agreedAt: now, note },
  };
  const reason = note ? `agreed in round “${round.name}”: ${note}` : `agreed in round “${round.name}”`;
  const target = await targetWrites(ws, round, { subjectId, targetVersion, agreed, reason, now });
  return commit(ws, [roundSubjectRows.put(ws, { ...subject, version }, stored), ...target], {
    action: "agreed in scoring round",
    reason,
    answer: { version: version + 1, targetVersion: targetVersion + 1 },
  });
}

type Target = { subjectId: string; targetVersion: number; agreed: AgreedAnswers; reason: string; now: number };

async function targetWrites(
  ws: EditableWorkspace,
  { subjectKind }: ScoringRound,
  { subjectId, targetVersion, agreed, reason, now }: Target,
): Promise<Write[]> {
  if (subjectKind === "useCase") {
    const before = await readUseCase(ws, subjectId);
    const scores = withAgreedScores(before.scores, agreed);
    const status = before.status === "idea" && isFullyAnswered(scores) ? "scored" : before.status;
    const given = {
      id: crypto.randomUUID(),
      useCaseId: subjectId,
      scoredAt: now,
      scores,
      note: reason.slice(0, 1_000),
    };
    return [
      useCaseRows.put(ws, { ...before, version: targetVersion }, { ...before, scores, status }),
      addGivenScore(ws, given),
    ];
  }
  if (subjectKind === "audience") {
    const before = await audienceRows.find(ws, subjectId);
    if (!before) throw new AttuneError("not_found", "This audience is not here any more.");
    return [audienceRows.put(ws, { ...before, version: targetVersion }, withAgreedAudience(before, agreed))];
  }
  const before = await channelScoreRows.find(ws, subjectId);
  if (before)
    return [channelScoreRows.put(ws, { ...before, version: targetVersion }, withAgreedChannel(before, agreed))];
  if (targetVersion !== 0) throw new AttuneError("stale", "Someone else changed this first. Look again, then decide.");
  return [channelScoreRows.add(ws, withAgreedChannel(unscoredChannel(subjectId), agreed))];
}

export const unscoredChannel = (channelId: string) => ({
  channelId,
  ...{ preference: null, consentedReach: null, measurability: null, cost: null, intrusiveness: null, annualCost: null },
});
