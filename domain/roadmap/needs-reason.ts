import { quarterNumber, quarterOfDay } from "../quarters";
import type { Initiative } from "./initiative";

/**
 * Whether people already count on an item where it is, so that moving it takes a reason: it is in progress, or
 * its first quarter is the present one or past and it is neither done nor dropped.
 *
 * @param today YYYY-MM-DD
 */
export function needsReason(
  { status, startQuarter }: Pick<Initiative, "status" | "startQuarter">,
  today: string,
): boolean {
  if (status === "in_progress") return true;
  return status === "planned" && quarterNumber(startQuarter) <= quarterNumber(quarterOfDay(today));
}
