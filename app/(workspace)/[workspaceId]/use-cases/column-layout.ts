import { isAnswerKey } from "@/domain/scoring/list/answer-keys";
import type { ColumnId } from "@/domain/scoring/list/columns";
import type { Density } from "@/domain/scoring/list/table-look";

/** The box to select a row, then the columns chosen. */
export type GridColumn = ColumnId | "select";

export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 40, compact: 34 };

const widths: Partial<Record<GridColumn, number>> = {
  select: 34,
  rank: 36,
  name: 176,
  verdict: 80,
  priority: 90,
  customerValue: 66,
  commercialValue: 78,
  feasibility: 54,
  creepiness: 68,
  regretRisk: 64,
  rankRange: 48,
  status: 66,
  owner: 46,
  moment: 170,
  mode: 84,
  channels: 140,
  audiences: 160,
  function: 140,
  outcome: 220,
  dataItems: 180,
  tableStakes: 64,
  effort: 60,
  perRootEffort: 72,
  scoredAt: 88,
};

/** Pixels of a column; the name takes what is left over. */
export function columnWidth(column: GridColumn): number {
  return widths[column] ?? (isAnswerKey(column as ColumnId) ? 78 : 100);
}

/** What names a cell in the page: the row, or "head", and the column. */
export const cellAddress = (item: string, column: GridColumn) => `${item}|${column}`;

/** The cell such an address names; null for anything else. */
export function cellNamed(address: string | undefined): { item: string; column: GridColumn } | null {
  const split = address?.lastIndexOf("|") ?? -1;
  if (address === undefined || split < 0) return null;
  return { item: address.slice(0, split), column: address.slice(split + 1) as GridColumn };
}
