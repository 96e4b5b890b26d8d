import { isWeek, placeKey } from "@/domain/metrics/value-place";
import type { ValuesView } from "../shown-values";
import { numbersOf, type ReadCells } from "./value-draft";

type Asked = {
  readonly segment: string;
  readonly every: "month" | "week";
  readonly metricIds: string[] | null;
  readonly from: string;
  readonly to: string;
};

/** As many metrics as can be asked for by name. */
const mostNamed = 500;

/** What to read, to know what stands now where something was typed: one question a group, and one for weeks. */
export function questionsOf(cells: ReadCells): Asked[] {
  const groups = new Map<string, { metricIds: Set<string>; periods: string[]; week: boolean; segment: string }>();
  for (const { place } of cells) {
    const week = isWeek(place.period);
    const key = `${week} ${place.segment}`;
    const group = groups.get(key) ?? { metricIds: new Set(), periods: [], week, segment: place.segment };
    group.metricIds.add(place.metricId);
    group.periods.push(place.period);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ metricIds, periods, week, segment }) => {
    const sorted = periods.toSorted();
    return {
      ...{ segment, every: week ? "week" : "month" },
      metricIds: metricIds.size > mostNamed ? null : [...metricIds],
      from: sorted[0] ?? "",
      to: sorted.at(-1) ?? "",
    };
  });
}

export type Overtaken = ReadCells[number] & { readonly now: ReturnType<typeof numbersOf> };

/** The cells in whose place something else stands by now than when the typing began; the same as typed is no matter. */
export function overtakenBy(cells: ReadCells, views: readonly ValuesView[]): Overtaken[] {
  const stands = new Map<string, ReturnType<typeof numbersOf>>();
  for (const { segment, periods, metrics } of views)
    for (const { id, cells: row } of metrics)
      for (const [at, { period }] of periods.entries())
        stands.set(placeKey({ metricId: id, period, segment }), numbersOf(row[at]));
  return cells.flatMap((cell) => {
    const now = stands.get(cell.key) ?? { value: null, responses: null };
    const { was } = cell.typed;
    return now.value === was.value && now.responses === was.responses ? [] : [{ ...cell, now }];
  });
}
