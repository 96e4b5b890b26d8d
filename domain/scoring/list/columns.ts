import { type AnswerKey, answerKeys, isAnswerKey } from "./answer-keys";

/** Columns of the list beside the single criteria, in the order they are offered. */
const plainColumns = [
  "rank",
  "name",
  "verdict",
  "priority",
  "customerValue",
  "commercialValue",
  "feasibility",
  "creepiness",
  "regretRisk",
  "rankRange",
  "status",
  "owner",
  "moment",
  "mode",
  "channels",
  "audiences",
  "function",
  "outcome",
  "dataItems",
  "tableStakes",
  "effort",
  "perRootEffort",
  "scoredAt",
] as const;
type PlainColumn = (typeof plainColumns)[number];

/** Any column: a plain one, or one criterion by its key. */
export type ColumnId = PlainColumn | AnswerKey;
export const columnIds: readonly ColumnId[] = [...plainColumns, ...answerKeys];

/** What is shown until somebody chooses. */
export const defaultColumns: readonly ColumnId[] = plainColumns.slice(0, 12);

const known: ReadonlySet<string> = new Set(columnIds);

export function isColumnId(value: unknown): value is ColumnId {
  return typeof value === "string" && known.has(value);
}

const names: Readonly<Record<PlainColumn, string>> = {
  rank: "#",
  name: "Use case",
  verdict: "Verdict",
  priority: "Priority",
  customerValue: "Customer value",
  commercialValue: "Commercial value",
  feasibility: "Feasibility",
  creepiness: "Creepiness",
  regretRisk: "Regret",
  rankRange: "Rank range",
  status: "Status",
  owner: "Owner",
  moment: "Moment",
  mode: "Mode",
  channels: "Channels",
  audiences: "Audiences",
  function: "Function",
  outcome: "Outcome",
  dataItems: "Data it needs",
  tableStakes: "Table stakes",
  effort: "Effort",
  perRootEffort: "Priority per √effort",
  scoredAt: "Last scored",
};

const answerNames: Readonly<Record<AnswerKey, string>> = {
  "customerValue.need": "Need",
  "customerValue.help": "Help",
  "customerValue.effort": "Customer’s effort",
  "customerValue.control": "Choice",
  "commercialValue.reach": "Reach",
  "commercialValue.lift": "Lift",
  "commercialValue.value": "Value",
  "feasibility.data": "Data ready",
  "feasibility.tech": "Tools ready",
  "feasibility.content": "Content",
  "feasibility.people": "People",
  confidence: "Confidence",
  "creepiness.origin": "Data origin",
  "creepiness.sensitivity": "Sensitivity",
  "creepiness.expectation": "Expected",
  "creepiness.specificity": "Combined",
  "creepiness.intrusiveness": "Intrusion",
  "creepiness.control": "Control",
  "creepiness.identity": "Identity",
  "regret.stakes": "Stakes",
  "regret.optionsShown": "Options shown",
};

/** What the head of a column says, short. */
export function columnName(column: ColumnId): string {
  return isAnswerKey(column) ? answerNames[column] : names[column];
}

const numeric: ReadonlySet<ColumnId> = new Set([
  "rank",
  "priority",
  "customerValue",
  "commercialValue",
  "feasibility",
  "rankRange",
  "effort",
  "perRootEffort",
  ...answerKeys,
]);

/** Whether its values stand at the right, in figures, and sort from the largest first. */
export function isNumeric(column: ColumnId): boolean {
  return numeric.has(column);
}

const editedByEditors = ["name", "owner", "status", "function", "outcome", "tableStakes", "effort"] as const;
export type EditableColumn = (typeof editedByEditors)[number] | AnswerKey;

/** Whether a cell of the column can be written in place; answers by contributors too. */
export function isEditable(column: ColumnId, may: { readonly contribute: boolean; readonly edit: boolean }): boolean {
  return isAnswerKey(column) ? may.contribute : may.edit && editedByEditors.some((each) => each === column);
}

/** Columns a list always has: without its name a row could not be told from the next. */
export function withName(columns: readonly ColumnId[]): readonly ColumnId[] {
  return columns.includes("name") ? columns : ["name", ...columns];
}
