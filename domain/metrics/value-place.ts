/** Where a value stands: the metric, the group of customers (empty for the whole), and the month or the Monday of the week. */
export type ValuePlace = { readonly metricId: string; readonly segment: string; readonly period: string };

/** A value in its place, in the unit of the metric, with the answers behind it; null is a gap. */
export type PlacedValue = ValuePlace & { readonly value: number | null; readonly responses: number | null };

export type StoredValue = PlacedValue & { readonly sourceId: string | null; readonly version: number };

/** A value that is to be stored, beside what stands in its place. */
export type ValueChange = { readonly before: StoredValue | null; readonly after: PlacedValue };

/** Periods are months YYYY-MM, or Mondays YYYY-MM-DD. */
export const isWeek = (period: string): boolean => period.length === 10;

/** The place as one key; ids and periods hold no blanks, so no two places share one. */
export const placeKey = ({ metricId, segment, period }: ValuePlace): string => `${metricId} ${period} ${segment}`;
