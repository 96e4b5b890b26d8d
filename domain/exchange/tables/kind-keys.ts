/** Tables that can be imported, and exported in the same words. */
const tables = [
  "use-cases",
  "audiences",
  "channels",
  "data-items",
  "surveys",
  "initiatives",
  "metric-values",
  "returns",
  "learnings",
  "holdouts",
] as const;

/** Answers of people come in only: what is kept of them are the scores of a wave. */
export const importableKinds = [...tables, "survey-answers"] as const;
export type ImportableKind = (typeof importableKinds)[number];

/** Lists of the plan that go out as they are kept, a column for each field: for reading. */
export const plainKinds = [
  "people",
  "business-objectives",
  "customer-objectives",
  "outcomes",
  "pitfalls",
  "generic-messages",
  "building-blocks",
  "own-metrics",
  "metric-settings",
  "risks",
  "assumptions",
  "own-evidence",
  "pinned-evidence",
  "own-tasks",
  "meetings",
  "asks",
  "decks",
] as const;
export type PlainKind = (typeof plainKinds)[number];

/** Tables that are computed or decided elsewhere: they go out only. */
export const exportableKinds = [
  ...tables,
  ...plainKinds,
  "ranking",
  "round-answers",
  "findings",
  "results-by-day",
  "tests",
  "decisions",
] as const;
export type ExportableKind = (typeof exportableKinds)[number];
