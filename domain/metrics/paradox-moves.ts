import { monthNumber } from "../quarters";
import type { LibraryMetric } from "./library";
import type { MetricSeries } from "./metric-series";
import type { MonthlyIndex } from "./monthly-index";
import { monthWords } from "./quadrant-story";
import { monthOf } from "./standing-gaps";
import { amountWords } from "./standing-words";

export type ParadoxMove = {
  readonly metricId: string;
  readonly name: string;
  readonly side: "commercial" | "customer";
  readonly before: { readonly month: string; readonly words: string };
  readonly during: { readonly month: string; readonly words: string };
  /** "Felt rushed: 18.4% in Feb 2026, 31.4% in Jun 2026." */
  readonly sentence: string;
};

const mostOf = { commercial: 2, customer: 3 } as const;

type Asked = {
  /** The run of paradox months, YYYY-MM. */
  readonly from: string;
  readonly to: string;
  /** Months in a window of the index. */
  readonly window: number;
  readonly currency: string;
};

/**
 * What a run of paradox months looked like in the values themselves: of the metrics that rose and fell most by its last
 * month, the value of the last month before its first window, and the best (sales) or worst (experience) value in it.
 * Metrics without a value before or during it are left out.
 */
export function paradoxMoves(
  { from, to, window, currency }: Asked,
  last: Pick<MonthlyIndex, "commercial" | "cx"> | undefined,
  series: Pick<MetricSeries, "months" | "series"> | null,
  metrics: ReadonlyMap<string, LibraryMetric>,
): ParadoxMove[] {
  if (!last || !series) return [];
  const before = monthOf(monthNumber(from) - window);
  const valuesOf = new Map(series.series.map(({ metricId, values }) => [metricId, values]));
  const moveOf = (metricId: string, side: ParadoxMove["side"]): ParadoxMove[] => {
    const [metric, values] = [metrics.get(metricId), valuesOf.get(metricId)];
    const known = series.months.flatMap((month, at) => {
      const value = values?.[at] ?? null;
      return value === null ? [] : [{ month, value }];
    });
    const start = known.find(({ month }) => month === before);
    const high = (metric?.direction === "higher_is_better") === (side === "commercial");
    const during = known
      .filter(({ month }) => month >= from && month <= to)
      .reduce<(typeof known)[number] | null>(
        (most, each) => (most === null || (high ? each.value > most.value : each.value < most.value) ? each : most),
        null,
      );
    if (!metric || !start || !during) return [];
    const tongue = { unit: metric.unit, currency };
    const told = { before: amountWords(start.value, tongue), during: amountWords(during.value, tongue) };
    return [
      {
        ...{ metricId, name: metric.name, side },
        before: { month: before, words: told.before },
        during: { month: during.month, words: told.during },
        sentence: `${metric.name}: ${told.before} in ${monthWords(before)}, ${told.during} in ${monthWords(during.month)}.`,
      },
    ];
  };
  const rising = Object.entries(last.commercial).filter(([, change]) => change > 0);
  const falling = Object.entries(last.cx).filter(([, change]) => change < 0);
  return [
    ...rising
      .sort((a, b) => b[1] - a[1])
      .flatMap(([id]) => moveOf(id, "commercial"))
      .slice(0, mostOf.commercial),
    ...falling
      .sort((a, b) => a[1] - b[1])
      .flatMap(([id]) => moveOf(id, "customer"))
      .slice(0, mostOf.customer),
  ];
}
