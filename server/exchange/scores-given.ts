import type { Write } from "@/db/commit";
import { addGivenScores } from "@/db/scoring";
import type { ContributableWorkspace } from "@/db/workspace";
import { isSame, valueAt, withValues } from "@/domain/exchange/tables/entity-path";
import type { ImportPlan } from "@/domain/exchange/tables/plan-import";
import { scoreColumns } from "@/domain/exchange/tables/score-columns";
import { type UseCase, type UseCaseScores, useCaseScores } from "@/domain/scoring/use-case";

/** Who imports answers has given them: each use case's history gets the answers that are new to it. */
export function scoresGiven(ws: ContributableWorkspace, plan: ImportPlan<UseCase>, fileName: string): Write[] {
  const scoredAt = Date.now();
  const note = `Imported from ${fileName}`.slice(0, 200);
  const rows = [
    ...plan.add.map(({ entity }) => ({ useCase: entity, scores: newAnswers(null, entity) })),
    ...plan.change.map(({ before, after }) => ({ useCase: after, scores: newAnswers(before.entity, after) })),
  ];
  return addGivenScores(
    ws,
    rows.flatMap(({ useCase, scores }) =>
      scores === null ? [] : [{ id: crypto.randomUUID(), useCaseId: useCase.id, scoredAt, scores, note }],
    ),
  );
}

function newAnswers(before: UseCase | null, after: UseCase): UseCaseScores | null {
  const given = scoreColumns.flatMap(({ key }) => {
    const value = valueAt(after, key);
    const isNew = value !== null && value !== undefined && !isSame(valueAt(before, key), value);
    const isEmptyList = before === null && Array.isArray(value) && value.length === 0;
    return isNew && !isEmptyList ? [[key, value] as const] : [];
  });
  if (given.length === 0) return null;
  return useCaseScores.parse(valueAt(withValues({}, given), "scores"));
}
