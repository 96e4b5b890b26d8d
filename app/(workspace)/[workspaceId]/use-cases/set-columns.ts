import { isAnswerKey } from "@/domain/scoring/list/answer-keys";
import type { ColumnId } from "@/domain/scoring/list/columns";
import type { RowSet } from "@/domain/scoring/list/with-changes";

const columns: Partial<Record<keyof RowSet, ColumnId>> = {
  name: "name",
  ownerId: "owner",
  status: "status",
  function: "function",
  tableStakes: "tableStakes",
  outcomeId: "outcome",
  audienceIds: "audiences",
  effortWeeks: "effort",
};

/** The columns in which a change shows. */
export function setColumns(set: RowSet): ColumnId[] {
  const plain = (Object.keys(set) as (keyof RowSet)[]).flatMap((key) => columns[key] ?? []);
  return [...plain, ...Object.keys(set.answers ?? {}).filter(isAnswerKey)];
}
