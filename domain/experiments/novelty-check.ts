import { addResults } from "./add-results";
import { chiSquareUpper } from "./distributions";
import type { ArmResult } from "./experiment";
import { failed, failure, type Outcome } from "./outcome";
import type { ArmDay } from "./result-file";
import { type SampleType, samplePair } from "./sample";
import { type Difference, differenceOf } from "./welch";

/** Days that count as the beginning. */
const firstDays = 3;

export type NoveltyCheck = { q: number; pValue: number; early: number; late: number };

/**
 * Whether the first three days differ from the rest, as when something is used because it is new: Cochran's Q of the two
 * differences (treatment - control), weights 1/SE², one degree of freedom (Cochran 1954). Statistics, section 15. `early` and
 * `late` in the unit of the difference.
 *
 * Errors: NO_UNITS when there is no day after the third or a count is missing, and those of the figures.
 */
export function noveltyCheck(
  type: SampleType,
  metricId: string,
  days: readonly ArmDay[],
  controlId: string,
  armId: string,
): Outcome<NoveltyCheck> {
  const dates = [...new Set(days.map(({ day }) => day))].sort();
  const lastEarly = dates[firstDays - 1];
  if (lastEarly === undefined || dates.length <= firstDays) return failure("NO_UNITS");
  const early = partDifference(
    type,
    metricId,
    days.filter(({ day }) => day <= lastEarly),
    controlId,
    armId,
  );
  if (failed(early)) return early;
  const late = partDifference(
    type,
    metricId,
    days.filter(({ day }) => day > lastEarly),
    controlId,
    armId,
  );
  if (failed(late)) return late;
  const q = (early.diff - late.diff) ** 2 / (early.se ** 2 + late.se ** 2);
  return { q, pValue: chiSquareUpper(q, 1), early: early.diff, late: late.diff };
}

function partDifference(
  type: SampleType,
  metricId: string,
  days: readonly ArmDay[],
  controlId: string,
  armId: string,
): Outcome<Difference> {
  const total = (id: string) =>
    days
      .filter((row) => row.armId === id)
      .flatMap(({ figures }) => figures[metricId] ?? [])
      .reduce<ArmResult | null>((sum, figure) => (sum ? addResults(sum, figure) : figure), null);
  const pair = samplePair(type, total(controlId), total(armId));
  return failed(pair) ? pair : differenceOf(...pair);
}
