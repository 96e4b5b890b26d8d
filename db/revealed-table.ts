import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { RoundAnswer, RoundSubject, ScoringRound } from "@/domain/scoring/rounds/round";
import { roundAnswers, roundSubjects, scoringRounds, users } from "./schema";
import type { Workspace } from "./workspace";

export type RevealedRow = {
  roundName: string;
  subjectKind: ScoringRound["subjectKind"];
  subjectId: string;
  revealedAt: number;
  agreed: RoundSubject["agreed"];
  scorerId: string;
  /** Null for somebody without an account. */
  scoredBy: string | null;
  answers: RoundAnswer["answers"];
};

/** Everybody's answers in all rounds about what was revealed, and nothing else: not even the reader's own. */
export async function readRevealedTable(ws: Workspace): Promise<RevealedRow[]> {
  const rows = await ws.db
    .select({
      roundName: scoringRounds.name,
      subjectKind: scoringRounds.subjectKind,
      subjectId: roundSubjects.subjectId,
      revealedAt: roundSubjects.revealedAt,
      agreed: roundSubjects.agreed,
      scorerId: roundAnswers.scorerId,
      scoredBy: users.name,
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
    .leftJoin(users, eq(users.id, roundAnswers.scorerId))
    .where(and(eq(roundSubjects.workspaceId, ws.id), isNotNull(roundSubjects.revealedAt)))
    .orderBy(
      asc(scoringRounds.position),
      asc(scoringRounds.id),
      asc(roundSubjects.position),
      asc(roundSubjects.id),
      asc(roundAnswers.scorerId),
    );
  return rows.map(({ revealedAt, ...row }) => ({ ...row, revealedAt: revealedAt ?? 0 }));
}
