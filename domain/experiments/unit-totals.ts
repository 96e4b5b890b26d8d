import { grouped } from "../grouped";
import { byCode } from "../ordering";
import type { ArmResult } from "./experiment";
import type { ResultColumns } from "./result-columns";
import type { ArmDay, ReadResults, ResultTarget } from "./result-file";
import { groupsOfParts } from "./result-groups";
import { figuresOfUnits, mergeSums, skewnessOf, type UnitSum, type UnitTally } from "./unit-rows";

/** Units counted up, as totals of arms, days, groups, and the skewness of means, which only single units can tell. */
export function resultsOfUnits(
  tallies: readonly UnitTally[],
  columns: ResultColumns,
  target: ResultTarget,
): ReadResults {
  const typeOf = new Map(target.metrics.map(({ metricId, type }) => [metricId, type]));
  const sumOf = (own: readonly UnitTally[], metricId: string) =>
    own
      .flatMap(({ figures }) => figures.get(metricId) ?? [])
      .reduce<UnitSum | undefined>((all, one) => (all ? mergeSums(all, one) : one), undefined);
  /** Tallies of one arm as one. */
  const together = (own: readonly UnitTally[]) => {
    const people = own.reduce((sum, tally) => sum + tally.exposed, 0);
    const figures = [...columns.values].map(([metricId, { blank }]): [string, ArmResult] => {
      const asked = blank === "no_answer" ? people : null;
      return [metricId, figuresOfUnits(typeOf.get(metricId) ?? "mean", sumOf(own, metricId), asked)];
    });
    return { exposed: people, figures: Object.fromEntries(figures) };
  };
  const exposed: Record<string, number | null> = {};
  const metrics: Record<string, Record<string, ArmResult>> = {};
  const skewness: Record<string, Record<string, number>> = {};
  for (const [armId, own] of grouped(tallies, (tally) => tally.armId)) {
    const { exposed: people, figures } = together(own);
    exposed[armId] = people;
    for (const [metricId, figure] of Object.entries(figures)) {
      (metrics[metricId] ??= {})[armId] = figure;
      const sum = typeOf.get(metricId) === "mean" ? sumOf(own, metricId) : undefined;
      const skew = sum ? skewnessOf(sum) : null;
      if (skew !== null) (skewness[metricId] ??= {})[armId] = skew;
    }
  }
  const byDay = grouped(
    tallies.filter(({ day }) => day !== null),
    ({ armId, day }) => `${day} ${armId}`,
  );
  const days = [...byDay.values()].map(
    (own): ArmDay => ({ armId: own[0]!.armId, day: own[0]!.day ?? "", ...together(own) }),
  );
  const results = { exposed, metrics, days: days.toSorted((a, b) => byCode(a.day, b.day)), skewness };
  if (columns.segment === null) return results;
  const parts = [...grouped(tallies, ({ armId, group }) => `${armId} ${group ?? ""}`).values()].map((own) => ({
    ...{ armId: own[0]!.armId, group: own[0]!.group },
    ...together(own),
  }));
  return { ...results, segments: groupsOfParts(parts, target) };
}
