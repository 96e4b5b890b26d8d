import type { EditableField } from "./editable-fields";
import type { UseCase } from "./use-case";

/** What the fields of a use case are called on screens and in its history. */
export const fieldNames: Readonly<Record<EditableField, string>> = {
  name: "Name",
  description: "Description",
  mode: "Who acts",
  activeForm: "Form",
  activeJob: "What taking part does",
  helpType: "Kind of help",
  intent: "Intent",
  function: "Function",
  granularity: "How fine it tailors",
  tableStakes: "Table stakes",
  ownerId: "Owner",
  outcomeId: "Outcome it serves",
  cxMetricId: "Customer metric",
  commercialKpiId: "Commercial metric",
  guardrailMetricIds: "Must not get worse",
  moment: "Moment",
  audienceIds: "Audiences",
  channelIds: "Channels",
  pitfallIds: "Pitfalls it meets",
  dataElementIds: "Data it uses",
  prerequisites: "What must be in place",
  weeklyTouches: "Messages per person per week",
  effortWeeks: "Effort",
  expectedRelativeLift: "Expected lift",
  needEvidence: "Evidence of the need",
  identifierDependency: "Identifier it depends on",
  restrictsChoice: "Narrows what people can choose from",
  purchaseCycleSuppression: "Pauses after a purchase",
  sensitiveCategories: "Sensitive categories it would show",
  excludedCategories: "Categories it leaves out",
  repeatsUnconfirmedDetail: "States an unconfirmed detail as fact",
  relationship: "Do they know us",
  dpiaCriteria: "Signs that an impact assessment is needed",
  dpiaLink: "Impact assessment",
  note: "Note",
};

/** What an id is called in a field. */
export type NameOf = (field: string, id: string) => string;

/** What a field can be set to, by field. */
export type ChoicesByField = Readonly<
  Partial<Record<string, readonly { readonly id: string; readonly name: string }[]>>
>;

/** The name of an id in a field; the id where it has none any more. */
export function namesOfChoices(choices: ChoicesByField): NameOf {
  const lists: ChoicesByField = {
    ...choices,
    commercialKpiId: choices["guardrailMetricIds"],
    cxMetricId: choices["guardrailMetricIds"],
    weeklyTouches: choices["channelIds"],
  };
  const maps = new Map(
    Object.entries(lists).map(([field, list]) => [field, new Map(list?.map(({ id, name }) => [id, name]))]),
  );
  return (field, id) => maps.get(field)?.get(id) ?? id;
}

const percent = (share: number) => `${Number((share * 100).toFixed(2))} %`;

/** One word or name in a list field, for adding it or taking it away. */
export function itemWords(field: string, item: unknown, nameOf: NameOf): string {
  if (typeof item === "string") return nameOf(field, item);
  const { block, minLevel } = item as UseCase["prerequisites"][number];
  return `${nameOf(field, block)} at level ${minLevel}`;
}

/**
 * The value of a field as people read it: ids by name, shares in percent, lists with commas, "nothing" where
 * nothing is said.
 */
export function valueWords(field: string, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return field === "ownerId" ? "nobody" : "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    if (field === "expectedRelativeLift") return percent(value);
    if (field === "effortWeeks") return `${value} person-weeks`;
    return nameOf(field, String(value));
  }
  if (typeof value === "string") return nameOf(field, value);
  if (Array.isArray(value))
    return value.length === 0 ? "nothing" : value.map((item) => itemWords(field, item, nameOf)).join(", ");
  if (field === "moment") return momentIn(value as UseCase["moment"], nameOf);
  const named = Object.entries(value as Record<string, unknown>).filter(([, each]) => each !== null);
  return named.length === 0 ? "nothing" : named.map(([key, each]) => `${nameOf(field, key)} ${each}`).join(", ");
}

function momentIn({ type, fromTask, toTask }: UseCase["moment"], nameOf: NameOf): string {
  const name = (task: string | null) => (task === null ? "not said" : nameOf("moment", task));
  return type === "stage" ? name(fromTask ?? toTask) : `${name(fromTask)} → ${name(toTask)}`;
}
