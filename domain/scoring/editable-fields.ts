import { z } from "zod";
import {
  activeForms,
  activeJobs,
  functions,
  helpTypes,
  identifierDependencies,
  intents,
  oneOf,
  relationships,
  sensitiveCategories,
  tacticModes,
} from "../enums";
import { id, nonNegative, number, text, words } from "../fields";
import { moment, prerequisite, type UseCase } from "./use-case";

// Not `maybe` and `list` of ../fields: there a field that is missing reads as empty; here it must stay as it is.
const orNull = <T extends z.ZodType>(field: T) => field.nullable();
const listOf = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, `At most ${max} entries.`);

/**
 * The plain fields of a use case, each optional: only those given are changed. Scores, status, privacy review and
 * the dates that follow from the status have operations of their own.
 */
export const editableFields = z
  .strictObject({
    name: words(200),
    description: orNull(text(2_000)),
    mode: oneOf(tacticModes),
    activeForm: orNull(oneOf(activeForms)),
    activeJob: orNull(oneOf(activeJobs)),
    helpType: orNull(oneOf(helpTypes)),
    intent: orNull(oneOf(intents)),
    function: orNull(oneOf(functions)),
    granularity: orNull(z.int().min(0).max(5)),
    tableStakes: z.boolean(),
    ownerId: orNull(id),
    outcomeId: orNull(id),
    cxMetricId: orNull(id),
    commercialKpiId: orNull(id),
    guardrailMetricIds: listOf(id, 50),
    moment,
    audienceIds: listOf(id, 200),
    channelIds: listOf(id, 50),
    pitfallIds: listOf(id, 50),
    dataElementIds: listOf(id, 200),
    prerequisites: listOf(prerequisite, 50),
    weeklyTouches: z.record(id, nonNegative.nullable()),
    effortWeeks: orNull(nonNegative),
    expectedRelativeLift: orNull(number),
    needEvidence: orNull(text(1_000)),
    identifierDependency: orNull(oneOf(identifierDependencies)),
    restrictsChoice: orNull(z.boolean()),
    purchaseCycleSuppression: orNull(z.boolean()),
    sensitiveCategories: listOf(oneOf(sensitiveCategories), 5),
    excludedCategories: listOf(words(64), 50),
    repeatsUnconfirmedDetail: orNull(z.boolean()),
    relationship: orNull(oneOf(relationships)),
    dpiaCriteria: listOf(words(200), 20),
    dpiaLink: orNull(text(500)),
    note: orNull(text(2_000)),
  })
  .partial();
export type EditableFields = z.infer<typeof editableFields>;
export type EditableField = keyof EditableFields;

const emptied = (value: unknown) => (value === "" ? null : value);
const once = (value: unknown) =>
  Array.isArray(value) ? [...new Map(value.map((each) => [each?.block ?? each, each])).values()] : value;

/**
 * The use case with the given fields in place of its own: empty text reads as nothing said, and what a list holds
 * twice it holds once (of two levels of one building block the later).
 */
export function withFields<Row extends UseCase>(useCase: Row, set: EditableFields): Row {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  return { ...useCase, ...Object.fromEntries(given.map(([key, value]) => [key, once(emptied(value))])) };
}

/** The fields in which two states of a use case differ, of those given. */
export function changedFields(before: UseCase, set: EditableFields): EditableField[] {
  const after = withFields(before, set);
  return (Object.keys(set) as EditableField[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  );
}
