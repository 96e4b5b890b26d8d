import { readWorkspaceRow } from "@/db/profile";
import { readScoreHistory } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { type CriterionSpread, spreadsOf } from "@/domain/scoring/criterion-spreads";
import { parametersOf } from "@/domain/settings";
import { readUseCase } from "./read-use-case";
import { criterionLabel } from "./rubric";

/** Who scored a use case when and how, newest first, and where people disagree. */
export async function readScorers(ws: Workspace, useCaseId: string) {
  await readUseCase(ws, useCaseId);
  const given = await readScoreHistory(ws, useCaseId);
  const { scorerSpreadFrom } = parametersOf((await readWorkspaceRow(ws)).settings);
  const named = (spread: CriterionSpread) => ({ ...spread, label: criterionLabel(spread.group, spread.criterion) });
  return { given, spreads: spreadsOf(given, scorerSpreadFrom).map(named) };
}
