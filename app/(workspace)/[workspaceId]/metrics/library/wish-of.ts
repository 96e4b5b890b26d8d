import type { LibraryRow, MetricWish } from "../metric-answers";

/** What is wanted of a metric as a form takes it; empty, of version 0, where nothing is stored. */
export const wishOf = ({ id, name, setting }: Pick<LibraryRow, "id" | "name" | "setting">): MetricWish =>
  setting ?? {
    ...{ metricId: id, name, version: 0, target: null, targetBy: null, harmLimit: null, ownerId: null },
    ...{ lagMonths: null, comesFrom: null, note: null, targetWords: null, harmLimitWords: null, ownerName: null },
  };
