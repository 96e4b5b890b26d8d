import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { Finding } from "./find-findings";

/** What a finding is about, by name, and the screen where it is put right; null where there is none yet. */
export type FindingPlace = { object: string; to: string | null };

/**
 * Names the thing a finding points at. An id that is not in the workspace any more stands for itself.
 */
export function nameOfFinding(
  { entityType, entityId }: Pick<Finding, "entityType" | "entityId">,
  { file, metrics }: Pick<DerivedWorkspace, "file" | "metrics">,
): FindingPlace {
  const among = <Entity extends { name?: string | null }>(
    entities: readonly Entity[] | undefined,
    keyOf: (entity: Entity) => string,
  ) => entities?.find((entity) => keyOf(entity) === entityId)?.name || entityId;
  switch (entityType) {
    case "useCase":
      return { object: among(file.useCases, ({ id }) => id), to: `use-cases/${entityId}` };
    case "businessObjective":
      return { object: among(file.businessObjectives, ({ id }) => id), to: "why#objectives" };
    case "outcome":
      return { object: file.outcomes.find(({ id }) => id === entityId)?.statement ?? entityId, to: "why#outcomes" };
    case "experiment":
      return { object: among(file.experiments, ({ id }) => id), to: `experiments/${entityId}` };
    case "roadmapItem":
      return { object: among(file.roadmap?.items, ({ id }) => id), to: "roadmap" };
    case "quarter":
      return { object: `${entityId.slice(5)} ${entityId.slice(0, 4)}`, to: "roadmap" };
    case "metric":
      return { object: metrics.get(entityId)?.name ?? entityId, to: "metrics" };
    case "metricPair":
      return {
        object: entityId
          .split("|")
          .map((id) => metrics.get(id)?.name ?? id)
          .join(" and "),
        to: "metrics",
      };
    case "month":
      return { object: entityId, to: "metrics" };
    case "strategy":
      return { object: "Strategy", to: "why" };
    case "ledger":
      return { object: among(file.dataLedger, ({ dataElementId }) => dataElementId), to: null };
    case "pitfall":
      return { object: among(file.pitfalls, ({ pitfallId }) => pitfallId), to: null };
    case "audience":
      return { object: among(file.audiences, ({ id }) => id), to: null };
    case "block":
      return { object: among(file.buildingBlocks, ({ blockId }) => blockId), to: "roadmap" };
    case "return":
      return { object: among(file.returns, ({ id }) => id), to: null };
    case "roadmap":
      return { object: "Roadmap", to: "roadmap" };
    case "portfolio":
      return { object: "Everything that runs", to: "use-cases" };
    default:
      return { object: entityId, to: null };
  }
}
