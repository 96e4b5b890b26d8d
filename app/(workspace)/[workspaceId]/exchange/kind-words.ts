import type { ExportableKind, ImportableKind } from "@/domain/exchange/tables/kind-keys";

/** What the tables are called on screen. */
export const kindWords: Readonly<Record<ImportableKind, { readonly one: string; readonly many: string }>> = {
  "use-cases": { one: "use case", many: "use cases" },
  audiences: { one: "audience", many: "audiences" },
  channels: { one: "channel", many: "channels" },
  "data-items": { one: "data item", many: "data items" },
  surveys: { one: "survey wave", many: "survey waves" },
  initiatives: { one: "piece of work", many: "pieces of work" },
  "metric-values": { one: "value", many: "metric values" },
  returns: { one: "quarter", many: "quarters of return lines" },
  learnings: { one: "learning", many: "learnings" },
  holdouts: { one: "holdout", many: "holdouts" },
  "survey-answers": { one: "person’s answers", many: "people’s answers" },
};

/** What can be taken out beside a table itself. */
export const exportsBeside: Readonly<Partial<Record<ImportableKind, readonly (readonly [ExportableKind, string])[]>>> =
  {
    "use-cases": [
      ["ranking", "Ranking with scores and verdicts"],
      ["round-answers", "Answers of scoring rounds"],
    ],
  };

/** "1 row", "2,000 rows" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
