import type { DataItem } from "../../ledger/data-item";
import { ledgerByElement, neededItems } from "../../ledger/needed-items";
import { rounded } from "../../rounding";
import type { Parameters } from "../../settings";
import { judgeUseCase } from "../judge-use-case";
import { type RankSpread, rankRobustness } from "../rank-robustness";
import { statusAfterAnswers } from "../status-after-answers";
import type { UseCase, UseCaseScores } from "../use-case";
import { type Answers, answerOf, isAnswerKey, withAnswers } from "./answer-keys";
import { inListOrder } from "./list-order";
import { judgedFields, type ListedRow, laneOf, rankFields, weightedRow } from "./listed-row";

/** What can be changed of a use case in the list; a field that is not there stays as it is. */
export type RowSet = {
  name?: string | undefined;
  ownerId?: string | null | undefined;
  status?: UseCase["status"] | undefined;
  stopReason?: UseCase["stopReason"] | undefined;
  liveSince?: string | null | undefined;
  stoppedAt?: string | null | undefined;
  function?: UseCase["function"] | undefined;
  tableStakes?: boolean | undefined;
  outcomeId?: string | null | undefined;
  audienceIds?: string[] | undefined;
  effortWeeks?: number | null | undefined;
  answers?: Answers | undefined;
};
export type RowChange = { readonly useCaseId: string; readonly set: RowSet };

/** What judging a row again needs of the workspace. */
export type ListBasis = { readonly scoring: Parameters; readonly ledger: readonly DataItem[] };

/**
 * The list after changes, judged and ranked again by the rules of formulas 1 to 8 and 31, as the server will: rows
 * that stay as they were stay the same objects. An unknown id changes nothing. Ranks 2,000 rows within a frame or two.
 */
export function withChanges<Row extends ListedRow>(
  rows: readonly Row[],
  changes: readonly RowChange[],
  { scoring, ledger }: ListBasis,
): Row[] {
  const setOf = new Map(changes.map(({ useCaseId, set }) => [useCaseId, set]));
  const needs = ledgerByElement(ledger);
  let ranksMove = false;
  const after = rows.map((row) => {
    const set = setOf.get(row.id);
    if (!set) return row;
    const changed = withSet(row, set);
    if (!movesRanks(set)) return changed;
    ranksMove = true;
    const { score, verdict } = judgeUseCase(
      { ...changed, moment: changed.at },
      { severity: changed.severity, needed: neededItems(changed, needs), parameters: scoring },
    );
    const { effortWeeks } = changed;
    const perRoot =
      score === null || effortWeeks === null ? null : rounded(score.unroundedPriority / Math.sqrt(effortWeeks), 1);
    return { ...changed, ...judgedFields(score, verdict, perRoot) };
  });
  return ranksMove ? ranked(after, scoring) : after;
}

/** The list after the answers of one row changed. */
export function withScores<Row extends ListedRow>(
  rows: readonly Row[],
  id: string,
  scores: UseCaseScores,
  basis: ListBasis,
): Row[] {
  const replaced = rows.map((row) => (row.id === id ? { ...row, scores } : row));
  return withChanges(replaced, [{ useCaseId: id, set: { answers: {} } }], basis);
}

function withSet<Row extends ListedRow>(row: Row, { answers, tableStakes, effortWeeks, ...plain }: RowSet): Row {
  const scores = answers ? withAnswers(row.scores, answers) : row.scores;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...row,
    ...(answers && { scores, status: statusAfterAnswers(row.status, scores) }),
    ...given,
    ...(tableStakes !== undefined && { lane: laneOf(tableStakes) }),
    ...(effortWeeks !== undefined && {
      effortWeeks: positive(effortWeeks ?? row.templateEffortWeeks),
      ownEffortWeeks: effortWeeks,
    }),
  };
}

/** An effort of 0 is unknown (formula 8). */
const positive = (weeks: number | null) => (weeks === null || weeks <= 0 ? null : weeks);

const movesRanks = ({ answers, tableStakes, effortWeeks, status }: RowSet) =>
  answers !== undefined || tableStakes !== undefined || effortWeeks !== undefined || status !== undefined;

function ranked<Row extends ListedRow>(rows: readonly Row[], scoring: Parameters): Row[] {
  const spreads = rankRobustness(rows.map(weightedRow), scoring);
  return inListOrder(
    rows.map((row) => {
      const spread = spreads.get(row.id);
      return stands(row, spread) ? row : { ...row, ...rankFields(spread) };
    }),
  );
}

function stands({ rank, rankRange, robustness }: ListedRow, spread: RankSpread | undefined): boolean {
  if (!spread) return rank === null;
  const [low, high] = spread.rankRange;
  return (
    rank === spread.rank && robustness === spread.rankRobustness && rankRange?.[0] === low && rankRange[1] === high
  );
}

/** What the fields of a change hold now: sent back, it undoes the change. */
export function formerSet(row: ListedRow, set: RowSet): RowSet {
  const former: RowSet = {};
  if (set.name !== undefined) former.name = row.name;
  if (set.ownerId !== undefined) former.ownerId = row.ownerId;
  if (set.function !== undefined) former.function = row.function;
  if (set.tableStakes !== undefined) former.tableStakes = row.lane === "table_stakes";
  if (set.outcomeId !== undefined) former.outcomeId = row.outcomeId;
  if (set.audienceIds !== undefined) former.audienceIds = [...row.audienceIds];
  if (set.effortWeeks !== undefined) former.effortWeeks = row.ownEffortWeeks;
  if (set.status !== undefined) {
    const { status, stopReason, liveSince, stoppedAt } = row;
    Object.assign(former, { status, stopReason, liveSince, stoppedAt });
  }
  if (set.answers) {
    const keys = Object.keys(set.answers).filter(isAnswerKey);
    former.answers = Object.fromEntries(keys.map((key) => [key, answerOf(row.scores, key)]));
  }
  return former;
}
