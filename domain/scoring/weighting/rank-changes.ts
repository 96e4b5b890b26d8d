import { byCode } from "../../ordering";
import type { Lane } from "../rank-use-cases";
import type { UseCaseVerdict } from "../verdict";
import type { TriedRow } from "./try-weights";

export type RankChange = {
  readonly id: string;
  readonly name: string;
  readonly lane: Lane;
  readonly verdict: UseCaseVerdict;
  readonly verdictBefore: UseCaseVerdict;
  readonly rank: number;
  readonly rankBefore: number;
  /** Places it rises (above 0) or falls (below 0); 0 for what must change first, which stands apart from the order. */
  readonly moves: number;
  readonly priority: number | null;
  readonly priorityBefore: number | null;
};

/** The ranked rows after a change of weights beside what they were: standard lane first, each lane in its new order. */
export function rankChanges(before: readonly TriedRow[], after: readonly TriedRow[]): RankChange[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const changes = after.flatMap(({ id, name, lane, verdict, rank, priority }): RankChange[] => {
    const old = was.get(id);
    if (rank === null || old?.rank == null) return [];
    return [
      {
        id,
        name,
        lane,
        verdict,
        verdictBefore: old.verdict,
        rank,
        rankBefore: old.rank,
        moves: standsApart(verdict) ? 0 : old.rank - rank,
        priority,
        priorityBefore: old.priority,
      },
    ];
  });
  return changes.sort((a, b) => byCode(a.lane, b.lane) || a.rank - b.rank);
}

/** Redesign and blocked: no weight moves them. */
export const standsApart = (verdict: UseCaseVerdict): boolean => verdict === "redesign" || verdict === "blocked";

export const changesVerdict = (change: RankChange): boolean => change.verdict !== change.verdictBefore;

/** Whether anything that decides moves: its rank or its verdict. */
export const changesPlace = (change: RankChange): boolean => change.moves !== 0 || changesVerdict(change);

const order: readonly UseCaseVerdict[] = ["now", "next", "later", "dont"];
const words: Partial<Record<UseCaseVerdict, string>> = { dont: "don’t" };
const wordOf = (verdict: UseCaseVerdict) => words[verdict] ?? verdict;

/** “Welcome voucher” falls from next to later. */
export function verdictChangeWords({ name, verdict, verdictBefore }: RankChange): string {
  const rises = order.indexOf(verdict) < order.indexOf(verdictBefore);
  return `“${name}” ${rises ? "rises" : "falls"} from ${wordOf(verdictBefore)} to ${wordOf(verdict)}`;
}

/** Verdicts named one by one; more are counted. */
const mostNamed = 2;

/** What a change of weights does, in one sentence: who is first, how many move, whose verdict changes. */
export function changesSentence(changes: readonly RankChange[]): string {
  if (changes.length === 0) return "Nothing is ranked yet, so there is nothing these weights could move.";
  const first = changes.find(({ verdict }) => !standsApart(verdict));
  if (!first) return "Everything ranked must be redesigned or unblocked first; no weight moves that.";
  const moved = changes.filter(({ moves }) => moves !== 0).length;
  const verdicts = changes.filter(changesVerdict);
  if (moved === 0 && verdicts.length === 0)
    return changes.some(({ priority, priorityBefore }) => priority !== priorityBefore)
      ? "Priorities move, but every rank and every verdict stays."
      : "Every priority, every rank and every verdict stays.";
  const leader = changes.find(({ lane, rankBefore }) => lane === first.lane && rankBefore === 1);
  const parts = [
    first.moves === 0 ? `“${first.name}” stays first` : `“${first.name}” takes the first place from “${leader?.name}”`,
    moved === 0 ? "no rank changes" : `${moved} change${moved === 1 ? "s" : ""} places`,
    ...verdicts.slice(0, mostNamed).map(verdictChangeWords),
    ...(verdicts.length > mostNamed
      ? [`${verdicts.length - mostNamed} more verdict${verdicts.length - mostNamed === 1 ? " changes" : "s change"}`]
      : []),
  ];
  return `${parts.join("; ")}.`;
}
