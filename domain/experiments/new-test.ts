import { momentKey } from "../customers/journey-words";
import { isExperience, type LibraryMetric } from "../metrics/library";
import { useCaseTemplates } from "../scoring/new-use-case";
import { moment, type UseCase } from "../scoring/use-case";
import { type Experiment, experiment } from "./experiment";

type Metrics = ReadonlyMap<string, LibraryMetric>;

/** A draft with nothing but a name, a control and one treatment that share the people evenly. */
export function blankTest(given: { id: string; name: string }): Experiment {
  const arms = [
    { id: "control", name: "As it is today", isControl: true, weight: 1 },
    { id: "treatment", name: "New", isControl: false, weight: 1 },
  ];
  return experiment.parse({ ...given, status: "draft", arms, iteration: 1 });
}

/** A draft from a template: its tactic, moment, channels, one commercial measure and the measures of the experience. */
export function testFromTemplate(templateId: string, id: string, metrics: Metrics): Experiment | null {
  const template = useCaseTemplates.find((each) => each.id === templateId);
  if (!template) return null;
  const { name, mode, activeForm, helpType, channels, cxMetric, commercialKpi, guardrails } = template;
  return experiment.parse({
    ...blankTest({ id, name }),
    ...{ tacticId: templateId, mode, activeForm, helpType, channelIds: channels },
    moment: momentKey(moment.parse(template.moment)),
    results: measuresOf(commercialKpi, [cxMetric, ...guardrails], metrics),
  });
}

/** A draft from a use case, which it is then about. An audience is taken over where there is only one. */
export function testFromUseCase(useCase: UseCase, id: string, metrics: Metrics): Experiment {
  const { templateId, mode, activeForm, helpType, channelIds, audienceIds, ownerId, granularity } = useCase;
  const { cxMetricId, commercialKpiId, guardrailMetricIds } = useCase;
  return experiment.parse({
    ...blankTest({ id, name: useCase.name }),
    ...{ useCaseId: useCase.id, tacticId: templateId, mode, activeForm, helpType, ownerId },
    channelIds: channelIds.slice(0, 20),
    audienceId: audienceIds.length === 1 ? audienceIds[0] : null,
    moment: momentKey(useCase.moment),
    granularityLevel: granularity,
    results: measuresOf(commercialKpiId, [cxMetricId, ...guardrailMetricIds], metrics),
  });
}

function measuresOf(primaryId: string | null, guardrailIds: readonly (string | null)[], metrics: Metrics) {
  const primary = metrics.has(primaryId ?? "") ? primaryId : null;
  const guardrails = [...new Set(guardrailIds)].filter(
    (each): each is string => each !== null && each !== primary && metrics.has(each),
  );
  // Measures of the experience first: without one the test cannot start.
  const ordered = guardrails.toSorted((a, b) => rank(metrics.get(a)) - rank(metrics.get(b)));
  return [
    ...(primary === null ? [] : [{ metricId: primary, role: "primary", type: resultTypeOf(metrics.get(primary)) }]),
    ...ordered.map((metricId) => ({ metricId, role: "guardrail", type: resultTypeOf(metrics.get(metricId)) })),
  ];
}

const rank = (metric: LibraryMetric | undefined) => (isExperience(metric) ? 0 : 1);

/** How a measure is most likely counted: a share of people, an NPS, else a mean. */
export function resultTypeOf(metric: Pick<LibraryMetric, "id" | "unit"> | undefined): "proportion" | "mean" | "nps" {
  if (metric?.id === "M-NPS") return "nps";
  return metric?.unit === "percent" || metric?.unit === "per 10,000" ? "proportion" : "mean";
}

/** A test once more, without what was seen: as its next iteration, or as a replication of the same plan. */
export function testAgain(original: Experiment, id: string, as: "iteration" | "replication"): Experiment {
  const { name, iteration, results, arms } = original;
  const ending = as === "iteration" ? ` (${(iteration ?? 1) + 1})` : " (replication)";
  const room = name.slice(0, 200 - ending.length);
  return experiment.parse({
    ...original,
    ...{ id, name: `${(room.isWellFormed() ? room : room.slice(0, -1)).trim()}${ending}`, status: "draft" },
    ...{ startDate: null, endDate: null, planAmended: false, frozen: null, amendments: [], looks: [] },
    ...{ segments: [], skewness: {}, learning: null, decision: null, reason: null, flags: [], hollowWin: null },
    ...{ concludedOn: null, acknowledged: {}, accepted: {}, override: null },
    iteration: as === "iteration" ? (iteration ?? 1) + 1 : 1,
    parentId: as === "iteration" ? original.id : null,
    replicatesId: as === "replication" ? original.id : null,
    arms: arms.map((arm) => ({ ...arm, exposed: null })),
    results: results.map((result) => ({ ...result, arms: {} })),
  });
}
