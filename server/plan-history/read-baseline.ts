import { readBaselineHeads } from "@/db/plan-history";
import { planBaselineRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { PlanBaseline } from "@/domain/roadmap/plan-baseline";

/** The last review, in the place of an id. */
export const lastReview = "last";

/**
 * The plan as it was at a review.
 *
 * @param since its id, or `last`; null when `last` is asked for and there was none yet
 * @throws AttuneError `not_found`
 */
export async function readBaseline(ws: Workspace, since: string): Promise<Stored<PlanBaseline> | null> {
  const baselineId = since === lastReview ? (await readBaselineHeads(ws))[0]?.id : since;
  if (baselineId === undefined) return null;
  const baseline = await planBaselineRows.find(ws, baselineId);
  if (!baseline) throw new AttuneError("not_found", "This review is not here any more.");
  return baseline;
}
