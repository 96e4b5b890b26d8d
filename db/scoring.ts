import { and, desc, eq, inArray, max } from "drizzle-orm";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { useCaseScoreHistory, useCases, users } from "./schema";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "./workspace";

export const useCaseRows = rowsOf<UseCase>("useCase", useCases, "id", {
  most: mostEntries.useCases,
  many: "use cases",
});

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

/** When each use case was last scored by somebody, milliseconds since 1970. */
export async function readLastScored(ws: Workspace): Promise<ReadonlyMap<string, number>> {
  const { useCaseId, scoredAt } = useCaseScoreHistory;
  const rows = await ws.db
    .select({ useCaseId, at: max(scoredAt) })
    .from(useCaseScoreHistory)
    .where(eq(useCaseScoreHistory.workspaceId, ws.id))
    .groupBy(useCaseId);
  return new Map(rows.map((row) => [row.useCaseId, Number(row.at)]));
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

/** Scores of many use cases by one person at one moment. */
export function addGivenScores(
  ws: ContributableWorkspace,
  given: readonly { id: string; useCaseId: string; scoredAt: number; scores: UseCaseScores; note: string | null }[],
): Write[] {
  return chunksOf(given, 100).map((chunk) => ({
    kind: "useCaseScore",
    id: chunk[0]?.id ?? "",
    ids: chunk.map(({ id }) => id),
    before: null,
    after: { rows: chunk.length },
    run: (tx) =>
      tx
        .insert(useCaseScoreHistory)
        .values(chunk.map((each) => ({ ...each, workspaceId: ws.id, scoredBy: ws.userId })))
        .returning({ id: useCaseScoreHistory.id }),
  }));
}

const chunksOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** Takes scores back that an import brought. */
export function removeGivenScores(ws: EditableWorkspace, ids: readonly string[]): Write[] {
  return chunksOf(ids, 500).map((chunk) => ({
    kind: "useCaseScore",
    id: chunk[0] ?? "",
    ids: chunk,
    before: { rows: chunk.length },
    after: null,
    run: (tx) =>
      tx
        .delete(useCaseScoreHistory)
        .where(and(eq(useCaseScoreHistory.workspaceId, ws.id), inArray(useCaseScoreHistory.id, [...chunk])))
        .returning({ id: useCaseScoreHistory.id }),
  }));
}
