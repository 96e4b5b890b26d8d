import { buildingBlockRows } from "@/db/foundations";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { foundationsOf } from "@/domain/foundations/block-library";
import { metricLibrary } from "@/domain/metrics/library";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { PlanChange } from "@/domain/roadmap/plan-change";

/** What a branch names must be there: adopting it would store it. */
export async function refuseUnknownNames(ws: Workspace, items: PlanChange["items"]): Promise<void> {
  const named = items.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  const useCaseIds = fresh(named, ({ kind, refId, linkedUseCaseIds }) => [
    ...(kind === "use_case" && refId !== null ? [refId] : []),
    ...linkedUseCaseIds,
  ]);
  const known = await useCaseRows.readSome(ws, useCaseIds);
  if (known.length < useCaseIds.length)
    throw new AttuneError("not_found", "A use case that this names is not here any more.");
  const owners = fresh(named, ({ ownerId }) => (ownerId === null ? [] : [ownerId]));
  const people = await personRows.readSome(ws, owners);
  if (people.length < owners.length)
    throw new AttuneError("not_found", "Its owner is not one of your people any more.");
  const blocks = fresh(named, ({ kind, refId }) => (kind === "building_block" && refId !== null ? [refId] : []));
  if (blocks.length > 0) {
    const known = new Set(foundationsOf(await buildingBlockRows.read(ws)).blocks);
    if (blocks.some((block) => !known.has(block)))
      throw new AttuneError("not_found", "A building block that this names is not here any more.");
  }
  const metrics = fresh(named, ({ stopRule }) => stopRule?.metricId ?? []);
  if (metrics.length > 0) {
    const known = metricLibrary(await ownMetricRows.read(ws));
    if (metrics.some((metric) => !known.has(metric)))
      throw new AttuneError("not_found", "The metric of its stop rule is not here any more.");
  }
}

function fresh(
  items: readonly { readonly before: Initiative | null; readonly after: Initiative }[],
  idsOf: (item: Initiative) => string | readonly string[],
): string[] {
  return [
    ...new Set(
      items.flatMap(({ before, after }) => {
        const had = new Set(before ? [idsOf(before)].flat() : []);
        return [idsOf(after)].flat().filter((id) => !had.has(id));
      }),
    ),
  ];
}
