import { z } from "zod";
import { sampleDecks } from "../deck/sample-decks";
import {
  activeForms,
  activeJobs,
  challengeTypes,
  dataSources,
  directions,
  functions,
  helpTypes,
  intents,
  journeyTasks,
  legalBases,
  metricFamilies,
  oneOf,
  pitfallEmotions,
  tacticModes,
} from "../enums";
import { sampleTests } from "../experiments/sample-tests";
import { day, id, rubric } from "../fields";
import { sampleSignOffs } from "../ledger/sample-sign-offs";
import { sampleMetrics } from "../metrics/sample-metrics";
import { sampleReturns } from "../returns/sample-returns";
import { sampleReviews } from "../reviews/sample-reviews";
import { sampleRounds } from "../scoring/rounds/sample-rounds";
import { moment, prerequisite, useCaseScores } from "../scoring/use-case";
import { sampleComments } from "../talk/sample-comments";

const sentence = z.string().min(1);
const sentences = z.array(sentence);
const ids = z.array(id);
const anchors = z.strictObject({ 1: sentence, 2: sentence, 3: sentence, 4: sentence, 5: sentence });
const published = z.union([z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), day]);
const severity = z.enum(["error", "warning", "info"]);

const metric = z.strictObject({
  ...{ id, name: sentence, family: oneOf(metricFamilies), heart: sentence.nullable(), formula: sentence },
  ...{ unit: sentence, direction: oneOf(directions).nullable() },
  ...{ materiality: z.number().positive().nullable(), defaultMargin: z.number().positive().nullable() },
  ...{ source: sentence, minSample: z.int().positive().nullable(), surveyItem: z.string().nullable() },
  ...{ benchmark: z.string(), caution: z.string(), evidence: ids },
});

const channel = z.strictObject({
  ...{ id, name: sentence, pushOrPull: z.enum(["push", "pull"]) },
  ...{ defaultIntrusiveness: rubric, defaultCostIndex: rubric, defaultIdentity: rubric, defaultMeasurability: rubric },
  sharedScreenRisk: z.enum(["low", "medium", "high"]),
  defaultWeeklyCap: z.number().positive().nullable(),
  consentNote: sentence,
  preferredByShare: z.strictObject({ share: z.number(), evidence: id }).nullable(),
  ...{ notes: z.string(), watchMetrics: ids },
});

const block = z.strictObject({
  ...{ id, name: sentence, dimension: sentence, description: sentence, prerequisites: z.array(prerequisite) },
  levelDescriptions: z.strictObject({ 1: sentence, 2: sentence, 3: sentence, 4: sentence }),
  ...{ typicalEffortWeeks: z.number().positive(), evidenceOfDone: sentences, critical: z.boolean() },
});

const pitfall = z.strictObject({
  ...{ id, name: sentence, fromTask: oneOf(journeyTasks), toTask: oneOf(journeyTasks) },
  ...{ emotion: oneOf(pitfallEmotions), challengeTypes: z.array(oneOf(challengeTypes)), description: sentence },
  ...{ signals: sentences, defaultPrevalence: rubric, defaultIntensity: rubric, defaultSeverity: rubric },
  ...{ madeWorseBy: sentence, easedBy: sentence, pulseQuestion: sentence },
});

const dataElement = z.strictObject({
  ...{ id, name: sentence, source: oneOf(dataSources), sensitivity: rubric, specialCategory: z.boolean() },
  ...{ typicalBasis: oneOf(legalBases), benefitToTell: z.string().nullable(), note: z.string() },
  typicalRetentionDays: z.int().min(0).nullable(),
});

const template = z.strictObject({
  ...{ id, name: sentence, description: sentence, moment, pitfalls: ids, defaultAudience: sentence, channels: ids },
  ...{ mode: oneOf(tacticModes), activeForm: oneOf(activeForms).nullable(), activeJob: oneOf(activeJobs).nullable() },
  ...{ helpType: oneOf(helpTypes), intent: oneOf(intents), function: oneOf(functions) },
  ...{ granularity: z.int().min(0).max(5), dataNeeded: ids, maxSensitivity: rubric },
  ...{ effortWeeks: z.number().positive(), costBand: sentence, tableStakes: z.boolean() },
  ...{ cxMetric: id, commercialKpi: id, guardrails: ids, prerequisites: z.array(prerequisite) },
  ...{ defaultScores: useCaseScores, libraryFamily: sentence, notes: z.string() },
  defaultComputed: z.strictObject({
    ...{ customerValue: z.number(), commercialValue: z.number(), feasibility: z.number(), creepiness: z.number() },
    ...{ creepinessBand: sentence, regretRisk: z.number(), regretBand: sentence, priority: z.number() },
    ...{ verdict: sentence, pitfallSeverityUsed: rubric },
  }),
});

const evidenceCard = z.strictObject({
  ...{ id, statement: sentence, kind: sentence, publisher: sentence, title: sentence, sourceId: id.nullable() },
  values: z.array(z.strictObject({ label: sentence, number: z.number(), unit: z.string() })),
  ...{ published: published.nullable(), dateBasis: z.string().nullable(), population: z.string().nullable() },
  ...{ sampleSize: z.union([z.int(), z.string()]).nullable(), geography: z.string().nullable() },
  ...{ verification: sentence, caveat: z.string(), conflictsWith: ids, conflictGroup: id.nullable(), tags: sentences },
  prediction: z.record(z.string(), z.unknown()).optional(),
  articleSays: z.unknown().optional(),
});

const rubricGroup = z.strictObject({
  label: sentence.optional(),
  direction: sentence.optional(),
  anchors: z.record(z.string(), sentence).optional(),
  criteria: z
    .array(
      z.strictObject({
        ...{ id, label: sentence.optional(), question: sentence.optional(), anchors, note: sentence.optional() },
      }),
    )
    .optional(),
});

const enumValue = z.union([
  sentence,
  z.strictObject({
    ...{ id: z.union([sentence, z.int()]), label: sentence, plain: sentence.optional(), origin: rubric.optional() },
  }),
]);

const questionnaires = z.strictObject({
  ...{ note: sentence, scales: z.record(z.string(), z.union([sentence, sentences])) },
  instruments: z.array(
    z.strictObject({
      ...{ id, name: sentence, when: sentence, maxSeconds: z.int().optional(), scoring: sentence, drawsOn: sentences },
      items: z.array(
        z.strictObject({
          ...{ id, text: sentence, scale: sentence, metric: id.optional(), emotion: oneOf(pitfallEmotions).optional() },
          ...{ facet: sentence.optional(), reverse: z.boolean().optional() },
        }),
      ),
    }),
  ),
});

const question = z.strictObject({
  ...{ id, section: sentence, question: sentence, field: sentence, type: sentence, required: z.boolean() },
  ...{ help: z.string(), evidence: ids },
});
const rule = z.strictObject({
  ...{ id, area: sentence, severity, hardStop: z.boolean(), scope: z.enum(["workspace", "export"]) },
  ...{ entityType: sentence, entityId: sentence, when: sentence, message: sentence, suggestedFix: sentence },
  evidence: ids,
});
const decisionRow = z.strictObject({
  ...{ order: z.int(), when: sentence, decision: sentence, reason: sentence, sentence, nextStep: sentence },
});

const example = z.strictObject({ text: sentences.min(1), because: sentence });
const strategyExamples = z.strictObject({
  note: sentence,
  examples: z
    .array(z.strictObject({ questionId: id, why: sentence, good: example.nullable(), poor: example.nullable() }))
    .length(24),
});
const failureModes = z.strictObject({
  note: sentence,
  modes: z.array(
    z.strictObject({
      ...{
        id,
        failing: sentence,
        question: sentence,
        anchors: z.strictObject({ 1: sentence, 3: sentence, 5: sentence }),
      },
      ...{ evidence: ids.min(1), place: z.strictObject({ path: sentence, go: sentence }) },
    }),
  ),
});

/** The shape of every shipped content file but the sample, which has the schema of a workspace. */
export const contentSchemas: Readonly<Record<string, z.ZodType>> = {
  building_blocks: z.array(block).length(17),
  channels: z.array(channel),
  claims: z.array(
    z.strictObject({
      ...{ n: z.int(), sourceId: id, statement: sentence, number: z.string().nullable(), productBehaviour: sentence },
    }),
  ),
  data_elements: z.array(dataElement),
  decision_table: z.strictObject({
    ...{ note: sentence, hollowWinSentence: sentence, hollowWinNote: sentence, rows: z.array(decisionRow) },
    flags: z.array(z.strictObject({ id: sentence, when: sentence, sentence, effect: sentence })),
    override: sentence,
  }),
  deck: z.strictObject({
    ...{ formats: sentences, audiences: z.array(z.strictObject({ id, slides: sentences })), footer: sentence },
    slides: z.array(z.strictObject({ id, title: sentence, content: sentences })),
  }),
  defaults: z.strictObject({
    note: sentence,
    parameters: z.record(z.string(), z.unknown()),
    provenance: z.array(z.strictObject({ keys: sentence, basis: sentence, note: z.string() })),
  }),
  enums: z.record(z.string(), z.array(enumValue).min(1)),
  evidence: z.strictObject({
    note: sentence,
    sources: z.array(
      z.strictObject({ id, title: sentence, publisher: sentence, year: sentence.nullable(), dateBasis: sentence }),
    ),
    display: z.record(z.string(), z.unknown()),
    conflictGroups: z.array(
      z.strictObject({ id, title: sentence, question: sentence, reading: sentence, productUse: sentence }),
    ),
    items: z.array(evidenceCard),
  }),
  failure_modes: failureModes,
  glossary: z.strictObject({ note: sentence, terms: z.array(z.strictObject({ term: sentence, meaning: sentence })) }),
  metrics: z.array(metric),
  pitfalls: z.array(pitfall),
  privacy: z.looseObject({
    lawfulBases: z.array(z.strictObject({ id: oneOf(legalBases), use: sentence, needs: sentences })),
    ...{ specialCategories: sentences, dpiaCriteria: sentences, liaChecklist: sentences, launchGate: sentences },
    jurisdictions: z.array(z.strictObject({ id, note: sentence })),
  }),
  questionnaires,
  rubrics: z.object({ note: sentence }).catchall(rubricGroup),
  rule_reasons: z.strictObject({ note: sentence, reasons: z.record(id, sentence) }),
  rules: z.strictObject({ note: sentence, rules: z.array(rule) }),
  sample_comments: sampleComments,
  sample_sign_offs: sampleSignOffs,
  sample_decks: sampleDecks,
  sample_metrics: sampleMetrics,
  sample_reviews: sampleReviews,
  sample_returns: sampleReturns,
  sample_rounds: sampleRounds,
  sample_tests: sampleTests,
  sample_expected: z.looseObject({ asOf: day, findings: z.array(z.unknown()) }),
  strategy: z.looseObject({
    questions: z.array(question).length(24),
    checks: z
      .array(z.strictObject({ id, label: sentence, weight: z.int().positive(), critical: z.boolean(), test: sentence }))
      .length(21),
    status: z.array(z.strictObject({ id, label: sentence, rule: sentence })),
    ...{ objectiveTaxonomy: sentences, customerObjectiveVerbs: sentences, costCategories: sentences },
  }),
  strategy_examples: strategyExamples,
  use_case_templates: z.array(template).length(43),
};
