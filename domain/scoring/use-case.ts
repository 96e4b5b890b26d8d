import { z } from "zod";
import {
  activeForms,
  activeJobs,
  functions,
  helpTypes,
  identifierDependencies,
  intents,
  momentTypes,
  oneOf,
  pressureCues,
  privacyReviewStatuses,
  relationships,
  reliefFeatures,
  sensitiveCategories,
  stopReasons,
  tacticModes,
  useCaseStatuses,
} from "../enums";
import { count, day, flag, id, list, maybe, named, nonNegative, number, rubric, text } from "../fields";

/** The answers to the rubrics; a criterion nobody answered yet is null. */
export const useCaseScores = z.strictObject({
  customerValue: maybe(
    z.strictObject({ need: maybe(rubric), help: maybe(rubric), effort: maybe(rubric), control: maybe(rubric) }),
  ),
  commercialValue: maybe(z.strictObject({ reach: maybe(rubric), lift: maybe(rubric), value: maybe(rubric) })),
  feasibility: maybe(
    z.strictObject({ data: maybe(rubric), tech: maybe(rubric), content: maybe(rubric), people: maybe(rubric) }),
  ),
  creepiness: maybe(
    z.strictObject({
      origin: maybe(rubric),
      sensitivity: maybe(rubric),
      expectation: maybe(rubric),
      specificity: maybe(rubric),
      intrusiveness: maybe(rubric),
      control: maybe(rubric),
      identity: maybe(rubric),
    }),
  ),
  confidence: maybe(rubric),
  regret: maybe(
    z.strictObject({
      stakes: maybe(rubric),
      optionsShown: maybe(count),
      pressureCues: list(oneOf(pressureCues), 6),
      reliefFeatures: list(oneOf(reliefFeatures), 9),
    }),
  ),
});
export type UseCaseScores = z.infer<typeof useCaseScores>;

/** Where in the journey it happens: inside a task, or at the switch from one task to the next. */
export const moment = z.strictObject({
  type: oneOf(momentTypes),
  /** A task of the library or one of the workspace's own. */
  fromTask: maybe(id),
  toTask: maybe(id),
});
export type Moment = z.infer<typeof moment>;

export const prerequisite = z.strictObject({ block: id, minLevel: z.int().min(0).max(4) });
export type Prerequisite = z.infer<typeof prerequisite>;

/** One tailored thing we do or may do for customers. */
export const useCase = z.strictObject({
  id,
  templateId: maybe(id),
  name: text(200),
  description: maybe(text(2_000)),
  status: oneOf(useCaseStatuses),
  ownerId: maybe(id),
  moment,
  mode: oneOf(tacticModes),
  activeForm: maybe(oneOf(activeForms)),
  activeJob: maybe(oneOf(activeJobs)),
  helpType: maybe(oneOf(helpTypes)),
  intent: maybe(oneOf(intents)),
  function: maybe(oneOf(functions)),
  granularity: maybe(z.int().min(0).max(5)),
  tableStakes: flag,
  outcomeId: maybe(id),
  cxMetricId: maybe(id),
  commercialKpiId: maybe(id),
  guardrailMetricIds: list(id, 50),
  scores: maybe(useCaseScores),
  effortWeeks: maybe(nonNegative),
  audienceIds: list(id, 200),
  channelIds: list(id, 50),
  pitfallIds: list(id, 50),
  dataElementIds: list(id, 200),
  prerequisites: list(prerequisite, 50),
  weeklyTouches: named(maybe(nonNegative)),
  expectedRelativeLift: maybe(number),
  needEvidence: maybe(text(1_000)),
  identifierDependency: maybe(oneOf(identifierDependencies)),
  restrictsChoice: maybe(z.boolean()),
  purchaseCycleSuppression: maybe(z.boolean()),
  sensitiveCategories: list(oneOf(sensitiveCategories), 5),
  excludedCategories: list(text(64), 50),
  repeatsUnconfirmedDetail: maybe(z.boolean()),
  relationship: maybe(oneOf(relationships)),
  dpiaCriteria: list(text(200), 20),
  dpiaLink: maybe(text(500)),
  privacyReview: maybe(
    z.strictObject({
      status: oneOf(privacyReviewStatuses),
      byId: maybe(id),
      at: maybe(day),
      reason: maybe(text(1_000)),
    }),
  ),
  liveSince: maybe(day),
  stoppedAt: maybe(day),
  stopReason: maybe(oneOf(stopReasons)),
  note: maybe(text(2_000)),
});
export type UseCase = z.infer<typeof useCase>;
