import type { inferRouterOutputs } from "@trpc/server";
import { valueColumns } from "@/domain/metrics/value-columns";
import type { AppRouter } from "@/server/root";
import { dayInWords, monthInWords } from "@/ui/dates";
import type { ValueLook } from "./values/asked-values";

export type ValuesView = inferRouterOutputs<AppRouter>["metric"]["values"];
export type MetricFacts = ValuesView["library"][number];
export type StoredCell = ValuesView["metrics"][number]["cells"][number];
/** A row of the grid: a cell for each period shown. */
export type ValueRow = MetricFacts & { readonly cells: readonly StoredCell[] };

/** How many periods beside those with values are offered to be filled. */
export type Beyond = { readonly earlier: number; readonly later: number };

/** The months or Mondays shown: what has values, and for those who may write what can be filled. */
export function shownPeriods(view: ValuesView, { every, span }: ValueLook, beyond: Beyond): string[] {
  const has = view.periods.map(({ period }) => period);
  if (!view.may.edit) return has;
  return valueColumns({ has, every, today: view.today, year: /^\d/.test(span) ? span : null, ...beyond });
}

/** The rows with values and those that were added to be filled, each with a cell for every period shown. */
export function shownRows(view: ValuesView, periods: readonly string[], added: readonly string[]): ValueRow[] {
  const placeOf = new Map(view.periods.map(({ period }, at) => [period, at]));
  const places = periods.map((period) => placeOf.get(period) ?? -1);
  const has = new Set(view.metrics.map(({ id }) => id));
  const empty = periods.map(() => null);
  return [
    ...view.metrics.map((metric) => ({ ...metric, cells: places.map((at) => metric.cells[at] ?? null) })),
    ...view.library
      .filter(({ id }) => added.includes(id) && !has.has(id))
      .map((metric) => ({ ...metric, cells: empty })),
  ];
}

/** "Nov 2026" of a month, "16 Nov 2026" of the Monday of a week. */
export const periodInWords = (period: string): string =>
  period.length === 10 ? dayInWords(period) : monthInWords(period);

/** "week of 16 Nov 2026" within a sentence. */
export const periodSaid = (period: string): string =>
  period.length === 10 ? `week of ${dayInWords(period)}` : monthInWords(period);

const written = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const counted = new Intl.NumberFormat("en-GB");

export const numberWritten = (value: number): string => written.format(value);
export const answersWritten = (count: number): string =>
  `${counted.format(count)} ${count === 1 ? "answer" : "answers"}`;
