import { byCode } from "../../ordering";
import { type ListedUseCase, listGroup, listGroups } from "../list-use-cases";

type Ordered = Pick<ListedUseCase, "id" | "rank" | "verdict" | "lane" | "priority">;

/** The rows in the order of the list: by rank group, rank, priority down, id. */
export function inListOrder<Row extends Ordered>(rows: readonly Row[]): Row[] {
  const placed = rows.map((row) => ({
    row,
    group: listGroups.indexOf(listGroup(row)),
    rank: row.rank ?? Number.MAX_SAFE_INTEGER,
  }));
  placed.sort(
    (a, b) =>
      a.group - b.group ||
      a.rank - b.rank ||
      (b.row.priority ?? -1) - (a.row.priority ?? -1) ||
      byCode(a.row.id, b.row.id),
  );
  return placed.map(({ row }) => row);
}
