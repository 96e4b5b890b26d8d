import { AttuneError } from "../errors";
import type { LibraryMetric } from "./library";

/**
 * Checks one monthly value before it is stored.
 *
 * @throws AttuneError `invalid` with a sentence when the metric is unknown, a percentage leaves 0 to 100,
 *   or answers are counted for a value that is not there.
 */
export function checkValue(
  metric: LibraryMetric | undefined,
  { value, responses }: { value: number | null; responses: number | null },
): void {
  if (!metric) throw new AttuneError("invalid", "There is no such metric.");
  if (metric.unit === "percent" && value !== null && (value < 0 || value > 100)) {
    throw new AttuneError("invalid", `${metric.name} is a percentage: enter 0 to 100.`);
  }
  if (value === null && responses !== null) {
    throw new AttuneError("invalid", "Enter the value that these answers gave, or leave both empty.");
  }
}
