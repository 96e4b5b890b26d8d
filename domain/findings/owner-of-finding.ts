import type { WorkspaceFile } from "../exchange/workspace-file";
import type { FindingKind } from "./rule-areas";

/** Who answers for a thing: its owner, for a test or a return the owner of its use case, for the strategy its sponsor. */
export function ownersIn(file: WorkspaceFile): (kind: FindingKind, id: string) => string | null {
  const useCases = new Map(file.useCases.map(({ id, ownerId }) => [id, ownerId]));
  const throughUseCase = (rows: readonly { readonly id: string; readonly useCaseId: string | null }[]) =>
    new Map(rows.map(({ id, useCaseId }) => [id, useCases.get(useCaseId ?? "") ?? null]));
  const byKind: Partial<Record<FindingKind, ReadonlyMap<string, string | null>>> = {
    useCase: useCases,
    experiment: throughUseCase(file.experiments),
    return: throughUseCase(file.returns),
    roadmapItem: new Map(file.roadmap?.items.map(({ id, ownerId }) => [id, ownerId])),
    ledger: new Map(file.dataLedger.map(({ dataElementId, ownerId }) => [dataElementId, ownerId])),
    businessObjective: new Map(file.businessObjectives.map(({ id, ownerId }) => [id, ownerId])),
    outcome: new Map(
      file.outcomes.map(({ id, businessObjectiveId }) => [
        id,
        file.businessObjectives.find((objective) => objective.id === businessObjectiveId)?.ownerId ?? null,
      ]),
    ),
  };
  const sponsor = file.strategy?.sponsorId ?? null;
  return (kind, id) => (kind === "strategy" ? sponsor : (byKind[kind]?.get(id) ?? null));
}
