import { and, desc, eq } from "drizzle-orm";
import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { useCaseScoreHistory, useCases, users } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

export const useCaseRows = rowsOf<UseCase>("useCase", useCases, "id");

export type GivenScore = { id: string; scoredBy: string; scoredAt: number; scores: UseCaseScores; note: string | null };

/** Who scored a use case how, newest first. */
export async function readScoreHistory(ws: Workspace, useCaseId: string): Promise<GivenScore[]> {
  return ws.db
    .select({
      id: useCaseScoreHistory.id,
      scoredBy: users.name,
      scoredAt: useCaseScoreHistory.scoredAt,
      scores: useCaseScoreHistory.scores,
      note: useCaseScoreHistory.note,
    })
    .from(useCaseScoreHistory)
    .innerJoin(users, eq(users.id, useCaseScoreHistory.scoredBy))
    .where(and(eq(useCaseScoreHistory.workspaceId, ws.id), eq(useCaseScoreHistory.useCaseId, useCaseId)))
    .orderBy(desc(useCaseScoreHistory.scoredAt))
    .limit(50);
}

export function addGivenScore(
  ws: ContributableWorkspace,
  given: { id: string; useCaseId: string; scoredAt: number; scores: UseCaseScores; note: string | null },
): Write {
  return {
    kind: "useCaseScore",
    id: given.id,
    before: null,
    after: given,
    run: (tx) =>
      tx
        .insert(useCaseScoreHistory)
        .values({ ...given, workspaceId: ws.id, scoredBy: ws.userId })
        .returning({ id: useCaseScoreHistory.id }),
  };
}
