import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { RoundAnswer, ScoringRound } from "@/domain/scoring/rounds/round";
import { roundAnswers, roundSubjects, scoringRounds } from "./schema";
import type { Workspace } from "./workspace";

export type RevealedAnswers = {
  roundId: string;
  roundName: string;
  revealedAt: number;
  scorerId: string;
  answers: RoundAnswer["answers"];
};

/** What people answered about one thing in the rounds that have shown it, the latest reveal first; never before. */
export async function readRevealedAnswers(
  ws: Workspace,
  { subjectKind, subjectId }: { subjectKind: ScoringRound["subjectKind"]; subjectId: string },
): Promise<RevealedAnswers[]> {
  const rows = await ws.db
    .select({
      roundId: roundSubjects.roundId,
      roundName: scoringRounds.name,
      revealedAt: roundSubjects.revealedAt,
      scorerId: roundAnswers.scorerId,
      answers: roundAnswers.answers,
    })
    .from(roundSubjects)
    .innerJoin(
      scoringRounds,
      and(eq(scoringRounds.workspaceId, roundSubjects.workspaceId), eq(scoringRounds.id, roundSubjects.roundId)),
    )
    .innerJoin(
      roundAnswers,
      and(
        eq(roundAnswers.workspaceId, roundSubjects.workspaceId),
        eq(roundAnswers.roundId, roundSubjects.roundId),
        eq(roundAnswers.subjectId, roundSubjects.subjectId),
      ),
    )
    .where(
      and(
        eq(roundSubjects.workspaceId, ws.id),
        eq(roundSubjects.subjectId, subjectId),
        isNotNull(roundSubjects.revealedAt),
        eq(scoringRounds.subjectKind, subjectKind),
      ),
    )
    .orderBy(desc(roundSubjects.revealedAt), asc(roundAnswers.scorerId))
    .limit(200);
  return rows.map(({ revealedAt, ...row }) => ({ ...row, revealedAt: revealedAt ?? 0 }));
}
