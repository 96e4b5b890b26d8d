import templates from "@/content/use_case_templates.json";
import { isFullyAnswered } from "./answers";
import { type Moment, type UseCase, useCase } from "./use-case";

/** A template as shipped. */
export type UseCaseTemplate = (typeof templates)[number];

export const useCaseTemplates: readonly UseCaseTemplate[] = templates;

/** An idea with nothing but a name, a moment and a mode. */
export function blankUseCase(given: { id: string; name: string; moment: Moment; mode: UseCase["mode"] }): UseCase {
  return useCase.parse({ ...given, status: "idea" });
}

const mostLetters = 200;

/**
 * A copy to change: everything but what happened to the first one. Its status starts again, scored where every
 * answer is there; live and stop dates and a privacy sign-off stay behind. An objection comes along: what is objected
 * to does not become fine by being copied.
 */
export function duplicateOf(original: UseCase, id: string): UseCase {
  const ending = " (copy)";
  const { scores } = original;
  const room = original.name.slice(0, mostLetters - ending.length);
  // A letter of two halves may not be cut in the middle.
  const name = room.isWellFormed() ? room : room.slice(0, -1);
  return {
    ...original,
    id,
    name: `${name.trim()}${ending}`,
    status: scores && isFullyAnswered(scores) ? "scored" : "idea",
    privacyReview: original.privacyReview?.status === "objected" ? original.privacyReview : null,
    liveSince: null,
    stoppedAt: null,
    stopReason: null,
  };
}

/**
 * An idea copied from a template, with the template's scores as a start; what is changed later changes the copy
 * only. Null when there is no such template.
 */
export function templateUseCase(templateId: string, id: string): UseCase | null {
  const template = templates.find((each) => each.id === templateId);
  if (!template) return null;
  const { name, description, moment, mode, activeForm, activeJob, helpType, intent, granularity, tableStakes } =
    template;
  return useCase.parse({
    id,
    templateId,
    status: "idea",
    ...{ name, description, moment, mode, activeForm, activeJob, helpType, intent, granularity, tableStakes },
    function: template.function,
    cxMetricId: template.cxMetric,
    commercialKpiId: template.commercialKpi,
    guardrailMetricIds: template.guardrails,
    scores: template.defaultScores,
    effortWeeks: template.effortWeeks,
    channelIds: template.channels,
    pitfallIds: template.pitfalls,
    dataElementIds: template.dataNeeded,
    prerequisites: template.prerequisites,
  });
}

/** Why a moment cannot be used, in a sentence; null when it can: a task, or a switch between two different tasks. */
export function momentProblem({ type, fromTask, toTask }: Moment): string | null {
  if (fromTask === null) return "Choose the task it happens in.";
  if (type === "stage") return toTask === null ? null : "Inside one task there is no second task.";
  if (toTask === null) return "Choose the task people switch to.";
  return fromTask === toTask ? "A switch needs two different tasks." : null;
}
