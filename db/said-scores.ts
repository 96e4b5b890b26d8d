import { and, eq, isNotNull, max } from "drizzle-orm";
import type { RoundAnswer } from "@/domain/scoring/rounds/round";
import type { UseCaseScores } from "@/domain/scoring/use-case";
import { roundAnswers, roundSubjects, scoringRounds, useCaseScoreHistory } from "./schema";
import type { Workspace } from "./workspace";

export type LatestScore = { useCaseId: string; scorerId: string; at: number; scores: UseCaseScores };

/** The latest score of each person for each use case; not of what they answered in rounds. */
export async function readLatestScores(ws: Workspace): Promise<LatestScore[]> {
  const { workspaceId, useCaseId, scoredBy, scoredAt, scores } = useCaseScoreHistory;
  const latest = ws.db
    .select({ useCaseId, scoredBy, at: max(scoredAt).as("at") })
    .from(useCaseScoreHistory)
    .where(eq(workspaceId, ws.id))
    .groupBy(useCaseId, scoredBy)
    .as("latest");
  const rows = await ws.db
    .select({ useCaseId, scorerId: scoredBy, at: scoredAt, scores })
    .from(useCaseScoreHistory)
    .innerJoin(latest, and(eq(latest.useCaseId, useCaseId), eq(latest.scoredBy, scoredBy), eq(latest.at, scoredAt)))
    .where(eq(workspaceId, ws.id));
  return rows;
}

export type ShownAnswers = { useCaseId: string; scorerId: string; at: number; answers: RoundAnswer["answers"] };

/** What people answered about use cases in rounds, where it was revealed; never before. */
export async function readShownAnswers(ws: Workspace): Promise<ShownAnswers[]> {
  const rows = await ws.db
    .select({
      useCaseId: roundAnswers.subjectId,
      scorerId: roundAnswers.scorerId,
      doneAt: roundAnswers.doneAt,
      revealedAt: roundSubjects.revealedAt,
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
        isNotNull(roundSubjects.revealedAt),
        eq(scoringRounds.subjectKind, "useCase"),
      ),
    );
  return rows.map(({ doneAt, revealedAt, ...row }) => ({ ...row, at: doneAt ?? revealedAt ?? 0 }));
}
