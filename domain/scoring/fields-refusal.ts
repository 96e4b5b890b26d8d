import { unknownTaskProblem } from "../customers/journey-words";
import { rules } from "../findings/rules";
import { type LedgerByElement, lacksBasis, neededItems } from "../ledger/needed-items";
import { isExperience, type LibraryMetric } from "../metrics/library";
import { statusRefusal } from "./change-status";
import { type EditableFields, withFields } from "./editable-fields";
import { hardStopsOf } from "./hard-stops";
import { momentProblem } from "./new-use-case";
import type { UseCase } from "./use-case";
import { isLive, isPlanned } from "./use-case-status";

/** Everything an edit may point at, read once for any number of use cases. */
export type EditScene = {
  readonly people: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  /** The tasks of the journey, own ones included. */
  readonly tasks: ReadonlySet<string>;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly audiences: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly pitfalls: ReadonlySet<string>;
  /** Data elements by id with their names: of the library and of the ledger. */
  readonly dataElements: ReadonlyMap<string, string>;
  readonly blocks: ReadonlySet<string>;
  readonly ledger: LedgerByElement;
  readonly retargetingChannels: readonly string[];
};

/**
 * Why fields of a use case cannot be set, in a sentence with what to do; null when they can. What it points at anew
 * must exist; what it pointed at before may stay. The invariants of a status hold against the change: one that is
 * planned, tested or live may not run into a hard stop it had not, one that is tested or live keeps a CX or trust
 * metric, and one that is live takes no data that the ledger does not hold with a basis (section 3).
 */
export function fieldsRefusal(scene: EditScene, before: UseCase, set: EditableFields): string | null {
  const after = withFields(before, set);
  return (
    (set.moment && (momentProblem(after.moment) ?? unknownTaskProblem(after.moment, scene.tasks))) ??
    missing(scene, before, after) ??
    cxMetricRefusal(scene, before, after) ??
    committedRefusal(scene, before, after)
  );
}

function missing(scene: EditScene, before: UseCase, after: UseCase): string | null {
  const blocksOf = ({ prerequisites }: UseCase) => prerequisites.map(({ block }) => block);
  const one = (value: string | null) => (value === null ? [] : [value]);
  const tried: [string, { has(id: string): boolean }, readonly string[], readonly string[]][] = [
    ["person", scene.people, one(before.ownerId), one(after.ownerId)],
    ["outcome", scene.outcomes, one(before.outcomeId), one(after.outcomeId)],
    ["metric", scene.metrics, metricsOf(before), metricsOf(after)],
    ["audience", scene.audiences, before.audienceIds, after.audienceIds],
    ["channel", scene.channels, before.channelIds, after.channelIds],
    ["channel", scene.channels, Object.keys(before.weeklyTouches), Object.keys(after.weeklyTouches)],
    ["pitfall", scene.pitfalls, before.pitfallIds, after.pitfallIds],
    ["kind of data", scene.dataElements, before.dataElementIds, after.dataElementIds],
    ["building block", scene.blocks, blocksOf(before), blocksOf(after)],
  ];
  for (const [noun, known, had, has] of tried) {
    const kept = new Set(had);
    if (has.some((id) => !kept.has(id) && !known.has(id)))
      return `This ${noun} is not here any more. Choose another one.`;
  }
  return null;
}

const metricsOf = ({ cxMetricId, commercialKpiId, guardrailMetricIds }: UseCase): string[] =>
  [cxMetricId, commercialKpiId, ...guardrailMetricIds].filter((each) => each !== null);

function cxMetricRefusal({ metrics }: EditScene, before: UseCase, after: UseCase): string | null {
  if (after.cxMetricId === before.cxMetricId) return null;
  const metric = metrics.get(after.cxMetricId ?? "");
  return metric && !isExperience(metric)
    ? `“${metric.name}” does not measure experience or trust. Choose a customer metric that does.`
    : null;
}

function committedRefusal(scene: EditScene, before: UseCase, after: UseCase): string | null {
  if (!isPlanned(before)) return null;
  const stopsOf = (useCase: UseCase) =>
    hardStopsOf(useCase, neededItems(useCase, scene.ledger), scene.retargetingChannels);
  const had = stopsOf(before);
  const [stop] = stopsOf(after).filter((rule) => !had.includes(rule));
  if (stop)
    return `This would block it while it is ${before.status}: ${rules.get(stop)?.message ?? stop} ${rules.get(stop)?.suggestedFix ?? ""}`.trim();
  if (!isLive(before)) return null;
  return statusRefusal(before.status, {
    hardStops: [],
    hasExperienceMetric:
      after.cxMetricId === before.cxMetricId || isExperience(scene.metrics.get(after.cxMetricId ?? "")),
    unreadyItems: unreadyElements(scene, after)
      .filter((id) => !before.dataElementIds.includes(id))
      .map((id) => scene.dataElements.get(id) ?? id),
    stopReason: null,
  });
}

/** Data elements a use case needs that the ledger does not hold, or holds without a known basis. */
export function unreadyElements({ ledger }: Pick<EditScene, "ledger">, { dataElementIds }: UseCase): string[] {
  return dataElementIds.filter((id) => {
    const rows = ledger.get(id) ?? [];
    return rows.length === 0 || rows.some(lacksBasis);
  });
}
