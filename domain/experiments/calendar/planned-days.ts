import type { Experiment } from "../experiment";
import { failed } from "../outcome";
import { testDuration } from "../plan-experiment";

type Planned = Pick<Experiment, "arms" | "plannedPerArm" | "eligiblePerDay" | "trafficShare" | "minDays">;

/**
 * Days until everybody a plan asks for is in, in whole weeks; null while the plan does not say how many people it needs or
 * how many come a day. The planned size is that of the smallest arm. Statistics, section 13.
 */
export function plannedDays({ arms, plannedPerArm, eligiblePerDay, trafficShare, minDays }: Planned): number | null {
  const weights = arms.map(({ weight }) => weight).filter((weight) => weight > 0);
  if (plannedPerArm === null || eligiblePerDay === null || weights.length === 0) return null;
  const totalPeople = (plannedPerArm * weights.reduce((sum, weight) => sum + weight, 0)) / Math.min(...weights);
  const shareOfTraffic = trafficShare ?? 1;
  const duration = testDuration({ totalPeople, eligiblePerDay, shareOfTraffic, minDays: minDays ?? 0 });
  return failed(duration) ? null : duration.days;
}
