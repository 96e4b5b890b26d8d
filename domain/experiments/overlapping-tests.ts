import { byCode, sortedIds } from "../ordering";

/** A test in the calendar. No audiences or no channels means all of them; an end of null means it has none yet. */
export type DatedTest = {
  readonly id: string;
  readonly audienceIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** When it would end by its plan and its pace, where nobody has said when; it decides only whether two tests meet. */
  readonly expectedEnd?: string | null;
};

/** Two tests that reach the same people through the same channel at the same time. */
export type Overlap = {
  /** By start, then by id. */
  readonly tests: readonly [string, string];
  /** Shared; empty = everybody, because one of the two says no audience. */
  readonly audienceIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly from: string;
  /** Null = as long as both run. */
  readonly to: string | null;
};

/**
 * Pairs of tests that share audience, channel and days: each may move what the other measures. A test without a start date
 * is not in the calendar; one without an end runs to its expected end, where that is known, else for ever. Days are YYYY-MM-DD, first and last included. In order of the first shared day.
 */
export function overlappingTests(tests: readonly DatedTest[]): Overlap[] {
  const dated = tests
    .flatMap((test) =>
      test.startDate === null
        ? []
        : [{ ...test, startDate: test.startDate, until: test.endDate ?? test.expectedEnd ?? null }],
    )
    .sort((a, b) => byCode(a.startDate, b.startDate) || byCode(a.id, b.id));
  const found: Overlap[] = [];
  for (const [at, first] of dated.entries()) {
    for (const second of dated.slice(at + 1)) {
      if (first.until !== null && second.startDate > first.until) break;
      if (second.until !== null && second.until < second.startDate) continue;
      const audienceIds = shared(first.audienceIds, second.audienceIds);
      const channelIds = shared(first.channelIds, second.channelIds);
      if (audienceIds === null || channelIds === null) continue;
      const ends = [first.endDate, second.endDate].flatMap((end) => end ?? []).sort(byCode);
      found.push({
        tests: [first.id, second.id],
        audienceIds,
        channelIds,
        from: second.startDate,
        to: ends[0] ?? null,
      });
    }
  }
  return found.sort((a, b) => byCode(a.from, b.from) || byCode(a.tests.join(), b.tests.join()));
}

/** What two lists have in common, where an empty list is all there is; null when nothing. */
function shared(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length === 0 || b.length === 0) return sortedIds(a.length === 0 ? b : a);
  const both = sortedIds(a.filter((id) => b.includes(id)));
  return both.length > 0 ? both : null;
}
