import library from "@/content/pitfalls.json";
import { worstSeverity } from "../customers/pitfall-severity";
import type { Scene } from "../findings/scene";
import { partOf } from "./roadmap-part";
import type { RoadmapPlan } from "./roadmap-plan";

/** The roadmap of a computed workspace as the board needs it. */
export function planOfWorkspace(
  scene: Pick<Scene, "file" | "assessments" | "metrics"> & { readonly severities: ReadonlyMap<string, number> },
): RoadmapPlan {
  const { file, assessments, metrics, severities } = scene;
  const named = new Map(library.map(({ id, name }) => [id, name]));
  const registered = new Map(file.pitfalls.map(({ pitfallId, name }) => [pitfallId, name]));
  const pitfallIds = new Set([...severities.keys(), ...file.useCases.flatMap((useCase) => useCase.pitfallIds)]);
  const metricIds = new Set(file.useCases.flatMap(({ cxMetricId }) => cxMetricId ?? []));
  const { items, ...frame } = partOf(file);
  return {
    ...frame,
    initiatives: items,
    useCases: assessments.map(({ useCase, score, verdict }) => ({
      id: useCase.id,
      name: useCase.name,
      status: useCase.status,
      mode: useCase.mode,
      prerequisites: useCase.prerequisites,
      pitfallIds: useCase.pitfallIds,
      cxMetricId: useCase.cxMetricId,
      weeklyTouches: useCase.weeklyTouches,
      priority: score?.priority ?? null,
      creepinessBand: score?.creepinessBand ?? null,
      regretBand: score?.regretBand ?? null,
      verdict: verdict.verdict,
    })),
    buildingBlocks: file.buildingBlocks,
    pitfalls: [...pitfallIds].map((pitfallId) => ({
      pitfallId,
      name: registered.get(pitfallId) ?? named.get(pitfallId) ?? pitfallId,
      severity: worstSeverity([pitfallId], severities),
    })),
    metricNames: Object.fromEntries([...metricIds].map((id) => [id, metrics.get(id)?.name ?? id])),
  };
}
