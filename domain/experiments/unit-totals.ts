import { byCode } from "../ordering";
import type { ArmResult } from "./experiment";
import type { ResultColumns } from "./result-columns";
import type { ArmDay, ReadResults, ResultTarget } from "./result-file";
import { figuresOfUnits, mergeSums, skewnessOf, type UnitSum, type UnitTally } from "./unit-rows";

/** Units counted up, as totals of arms, days, and the skewness of means, which only single units can tell. */
export function resultsOfUnits(
  tallies: readonly UnitTally[],
  columns: ResultColumns,
  { metrics: known }: ResultTarget,
): ReadResults {
  const typeOf = new Map(known.map(({ metricId, type }) => [metricId, type]));
  const exposed: Record<string, number | null> = {};
  const metrics: Record<string, Record<string, ArmResult>> = {};
  const skewness: Record<string, Record<string, number>> = {};
  for (const { armId, exposed: people } of tallies) exposed[armId] = (exposed[armId] ?? 0) + people;
  const asked = (blank: string, people: number | null) => (blank === "no_answer" ? people : null);
  for (const [metricId, { blank }] of columns.values) {
    const type = typeOf.get(metricId) ?? "mean";
    for (const armId of Object.keys(exposed)) {
      const own = tallies
        .filter((tally) => tally.armId === armId)
        .flatMap(({ figures }) => figures.get(metricId) ?? []);
      const sum = own.reduce<UnitSum | undefined>((all, one) => (all ? mergeSums(all, one) : one), undefined);
      (metrics[metricId] ??= {})[armId] = figuresOfUnits(type, sum, asked(blank, exposed[armId] ?? null));
      const skew = sum && type === "mean" ? skewnessOf(sum) : null;
      if (skew !== null) (skewness[metricId] ??= {})[armId] = skew;
    }
  }
  const days = tallies.flatMap(({ armId, day, exposed: people, figures }): ArmDay[] => {
    if (day === null) return [];
    const own = [...columns.values].map(([metricId, { blank }]) => [
      metricId,
      figuresOfUnits(typeOf.get(metricId) ?? "mean", figures.get(metricId), asked(blank, people)),
    ]);
    return [{ armId, day, exposed: people, figures: Object.fromEntries(own) }];
  });
  return { exposed, metrics, days: days.toSorted((a, b) => byCode(a.day, b.day)), skewness };
}
