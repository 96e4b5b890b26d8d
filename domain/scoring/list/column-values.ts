import type { UseCaseVerdict } from "../verdict";
import { answerOf, isAnswerKey } from "./answer-keys";
import type { ColumnId } from "./columns";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";

export const verdictOrder: readonly UseCaseVerdict[] = [
  "now",
  "next",
  "later",
  "dont",
  "redesign",
  "blocked",
  "unscored",
];

/** What a column is sorted by: a number or a text; null where there is nothing. */
export function sortKey(row: ListedRow, column: ColumnId, nameOf: NameOf): string | number | null {
  if (isAnswerKey(column)) return answerOf(row.scores, column);
  switch (column) {
    case "verdict":
      return verdictOrder.indexOf(row.verdict);
    case "rankRange":
      return row.rankRange ? row.rankRange[1] - row.rankRange[0] : null;
    case "channels":
    case "audiences":
    case "dataItems":
      return cellText(row, column, nameOf) || null;
    case "tableStakes":
      return row.lane === "table_stakes" ? 0 : 1;
    case "scoredAt":
      return row.scoredAt;
    default: {
      const value = cellValue(row, column, nameOf);
      return value === "" ? null : value;
    }
  }
}

/** What a cell says, as it goes to a spreadsheet: numbers as numbers, everything else in words; "" where nothing is. */
export function cellValue(row: ListedRow, column: ColumnId, nameOf: NameOf): string | number {
  if (isAnswerKey(column)) return answerOf(row.scores, column) ?? "";
  const named = (kind: Parameters<NameOf>[0], id: string | null) => (id === null ? "" : nameOf(kind, id));
  const listed = (kind: Parameters<NameOf>[0], ids: readonly string[]) => ids.map((id) => nameOf(kind, id)).join("; ");
  switch (column) {
    case "rank":
      return row.rank === null || row.verdict === "redesign" || row.verdict === "blocked" ? "" : row.rank;
    case "name":
      return row.name;
    case "verdict":
      return nameOf("verdict", row.verdict);
    case "rankRange":
      return row.rankRange ? [...new Set(row.rankRange)].join("–") : "";
    case "status":
      return nameOf("status", row.status);
    case "owner":
      return named("owner", row.ownerId);
    case "moment":
      return row.momentWords;
    case "mode":
      return nameOf("mode", row.mode);
    case "channels":
      return listed("channel", row.channelIds);
    case "audiences":
      return listed("audience", row.audienceIds);
    case "dataItems":
      return listed("dataItem", row.dataElementIds);
    case "function":
      return named("function", row.function);
    case "outcome":
      return named("outcome", row.outcomeId);
    case "tableStakes":
      return row.lane === "table_stakes" ? "Yes" : "No";
    case "effort":
      return row.effortWeeks ?? "";
    case "perRootEffort":
      return row.priorityPerRootEffort ?? "";
    case "scoredAt":
      return row.scoredAt === null ? "" : new Date(row.scoredAt).toISOString().slice(0, 10);
    default:
      return row[column] ?? "";
  }
}

export const cellText = (row: ListedRow, column: ColumnId, nameOf: NameOf): string =>
  String(cellValue(row, column, nameOf));
