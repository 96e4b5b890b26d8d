import type { ArmResult, ExperimentArm, ExperimentMetric } from "./experiment";
import type { ArmDay } from "./result-file";

/** Below so many units two equal rows may well be chance: our default. */
const byChance = 100;

const unitsOf = ({ n, promoters, passives, detractors }: ArmResult) =>
  n ?? (promoters ?? 0) + (passives ?? 0) + (detractors ?? 0);

const isSame = (a: ArmResult | null | undefined, b: ArmResult | null | undefined) =>
  Boolean(a && b) && unitsOf(a!) >= byChance && JSON.stringify(values(a!)) === JSON.stringify(values(b!));

/** All that was counted; how many were asked may well be the same. */
const values = ({ x, n, mean, sd, promoters, passives, detractors }: ArmResult) => [
  x,
  n,
  mean,
  sd,
  promoters,
  passives,
  detractors,
];

/**
 * Rows of a measure that are the same to the last figure, as a sentence: two arms, or two days in a row of one arm, with
 * 100 units or more. Likely a copy. Null when there are none. Statistics, section 15.
 */
export function identicalRows(
  { metricId, arms }: Pick<ExperimentMetric, "metricId" | "arms">,
  all: readonly Pick<ExperimentArm, "id" | "name">[],
  days: readonly ArmDay[],
): string | null {
  for (const [at, first] of all.entries()) {
    const twin = all.slice(at + 1).find(({ id }) => isSame(arms[first.id], arms[id]));
    if (twin)
      return `“${first.name}” and “${twin.name}” have exactly the same figures: one may be a copy of the other.`;
  }
  for (const { id, name } of all) {
    const own = days.filter(({ armId }) => armId === id).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const twin = own.find(({ figures }, at) => at > 0 && isSame(figures[metricId], own[at - 1]?.figures[metricId]));
    if (twin) return `${twin.day} of “${name}” has exactly the figures of the day before: it may be a copy.`;
  }
  return null;
}
