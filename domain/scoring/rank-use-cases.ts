import type { UseCaseStatus } from "../enums";
import { byCode } from "../ordering";
import type { UseCaseVerdict } from "./verdict";

export type Lane = "standard" | "table_stakes";

/** What the ranking needs to know of a use case; scores rounded, null when not scored. */
export type RankedRow = {
  readonly id: string;
  readonly status: UseCaseStatus;
  readonly lane: Lane;
  readonly verdict: UseCaseVerdict;
  readonly priority: number | null;
  readonly priorityPerRootEffort: number | null;
  readonly customerValue: number | null;
};

export type Ranking = { readonly standard: readonly string[]; readonly tableStakes: readonly string[] };

/**
 * The ids in order, one list per lane (formula 8): scored, not stopped or rejected; by group (now, next,
 * later and don't together, then redesign, then blocked), priority down, priority per root of effort
 * down with missing last, customer value down, id up.
 */
export function rankUseCases(rows: readonly RankedRow[]): Ranking {
  return { standard: idsOf(rankedLane(rows, "standard")), tableStakes: idsOf(rankedLane(rows, "table_stakes")) };
}

/** The rows of one lane that are ranked, in order. */
export function rankedLane<Row extends RankedRow>(rows: readonly Row[], lane: Lane): Row[] {
  return rows.filter((row) => row.lane === lane && isRanked(row)).sort(byRank);
}

/** Scored, and neither stopped nor rejected. */
export function isRanked(row: RankedRow): boolean {
  return row.priority !== null && row.status !== "stopped" && row.status !== "rejected";
}

/** The order of two ranked rows of one lane. */
export function byRank(a: RankedRow, b: RankedRow): number {
  return rankGroup(a.verdict) - rankGroup(b.verdict) || down(a.priority, b.priority) || byTie(a, b);
}

/** The order of two rows of one group and one priority. */
export function byTie(a: RankedRow, b: RankedRow): number {
  return (
    down(a.priorityPerRootEffort, b.priorityPerRootEffort) ||
    down(a.customerValue, b.customerValue) ||
    byCode(a.id, b.id)
  );
}

/** 0 for what goes by priority, 1 for redesign, 2 for blocked: they come after, whatever the priority. */
export function rankGroup(verdict: UseCaseVerdict): 0 | 1 | 2 {
  return verdict === "blocked" ? 2 : verdict === "redesign" ? 1 : 0;
}

const down = (a: number | null, b: number | null) => (b ?? -1) - (a ?? -1);
const idsOf = (rows: readonly RankedRow[]) => rows.map((row) => row.id);
