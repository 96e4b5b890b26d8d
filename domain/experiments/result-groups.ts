import { folded, isBlank, shownCell } from "../exchange/tables/cell-kind";
import type { RawCell } from "../exchange/tables/raw-table";
import type { ArmResult, Experiment, SegmentResult } from "./experiment";
import { countWords } from "./figure-words";
import type { ResultColumns } from "./result-columns";
import type { ResultProblem, ResultTarget } from "./result-file";

/** Groups that a column of a file may name: our default. More are likely a column of something else. */
const mostGroups = 20;

/** What one arm showed in one group of people; in no group where `group` is null. */
export type GroupPart = {
  readonly group: string | null;
  readonly armId: string;
  readonly exposed: number | null;
  readonly figures: Readonly<Record<string, ArmResult>>;
};

/** Finds the group a cell names, as it was written first; null for an empty one. */
export function groupFinder(): (cell: RawCell | undefined) => string | null {
  const [known, read] = [new Map<string, string>(), new Map<RawCell, string>()];
  return (cell) => {
    const before = cell === undefined ? undefined : read.get(cell);
    if (before !== undefined) return before;
    const shown = isBlank(cell) ? null : shownCell(cell);
    if (cell === undefined || shown === null) return null;
    const key = folded(shown);
    const group = known.get(key) ?? shown;
    known.set(key, group);
    read.set(cell, group);
    return group;
  };
}

/** TOO_MANY_GROUPS when a column names more than it can be read for. */
export function groupProblems(parts: readonly Pick<GroupPart, "group">[], { segment }: ResultColumns): ResultProblem[] {
  const count = new Set(parts.flatMap(({ group }) => group ?? [])).size;
  if (segment === null || count <= mostGroups) return [];
  const message = `This column names ${countWords(count)} groups; at most ${mostGroups} can be read. Leave it out, or divide people more coarsely.`;
  return [{ row: null, column: segment.heading, value: null, code: "TOO_MANY_GROUPS", message }];
}

/**
 * Parts of arms as groups of a test, one per group and measure, in the order the file names them. The share of a group is that
 * of all people of the file; null where they are not counted.
 *
 * @param parts one per group and arm
 */
export function groupsOfParts(parts: readonly GroupPart[], { metrics }: ResultTarget): SegmentResult[] {
  const peopleOf = (own: readonly GroupPart[]) =>
    own.reduce<number | null>((sum, { exposed }) => (sum === null || exposed === null ? null : sum + exposed), 0);
  const all = peopleOf(parts);
  const names = [...new Set(parts.flatMap(({ group }) => group ?? []))];
  return names.flatMap((name) => {
    const own = parts.filter(({ group }) => group === name);
    const people = peopleOf(own);
    return metrics.flatMap(({ metricId, type }): SegmentResult[] => {
      const arms = own.flatMap(({ armId, figures }) => (figures[metricId] ? [[armId, figures[metricId]]] : []));
      if (arms.length === 0) return [];
      const shareOfTraffic = all === null || people === null || all === 0 ? null : people / all;
      return [{ name, shareOfTraffic, metricId, type, arms: Object.fromEntries(arms) }];
    });
  });
}

/** The groups of a test with those of a file: the same group of the same measure is replaced, others stay. */
export function putGroups(
  { segments }: Pick<Experiment, "segments">,
  added: readonly SegmentResult[],
): SegmentResult[] {
  const keyOf = ({ name, metricId }: SegmentResult) => `${metricId} ${folded(name)}`;
  const by = new Map(added.map((segment) => [keyOf(segment), segment]));
  const kept = segments.map((segment) => by.get(keyOf(segment)) ?? segment);
  const before = new Set(segments.map(keyOf));
  return [...kept, ...added.filter((segment) => !before.has(keyOf(segment)))];
}
