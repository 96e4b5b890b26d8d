import { buildingBlockRows } from "@/db/foundations";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { foundationsOf } from "@/domain/foundations/block-library";
import { metricLibrary } from "@/domain/metrics/library";
import type { Initiative } from "@/domain/roadmap/initiative";

/**
 * Whatever a piece of work newly points at has to be here; what it pointed at before stays as it is.
 *
 * @throws AttuneError `not_found` with the name of what is missing
 */
export async function checkReferences(ws: Workspace, before: Initiative | null, after: Initiative): Promise<void> {
  const { refId, ownerId, stopRule, kind } = after;
  if (refId !== null && (refId !== before?.refId || kind !== before.kind)) {
    if (kind === "building_block") {
      const { blocks } = foundationsOf(await buildingBlockRows.read(ws));
      if (!blocks.includes(refId)) throw gone("building block", refId);
    } else if (!(await useCaseRows.find(ws, refId))) throw gone("use case", refId);
  }
  if (ownerId !== null && ownerId !== before?.ownerId && !(await personRows.find(ws, ownerId)))
    throw gone("person", ownerId);
  const metricId = stopRule?.metricId ?? null;
  if (metricId !== null && metricId !== before?.stopRule?.metricId)
    if (!metricLibrary(await ownMetricRows.read(ws)).has(metricId)) throw gone("metric", metricId);
  await checkMany(ws, useCaseRows, "use case", fresh(after.linkedUseCaseIds, before?.linkedUseCaseIds));
  await checkMany(
    ws,
    initiativeRows,
    "piece of work",
    fresh(after.needsIds, before?.needsIds).filter((id) => id !== after.id),
  );
}

type Many = { readSome: (ws: Workspace, keys: readonly string[]) => Promise<{ id: string }[]> };

async function checkMany(ws: Workspace, rows: Many, what: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await rows.readSome(ws, ids)).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw gone(what, missing);
}

const fresh = (after: readonly string[], before: readonly string[] = []) => after.filter((id) => !before.includes(id));

const gone = (what: string, id: string) =>
  new AttuneError("not_found", `The ${what} ${id} is not here any more. Choose another one.`);
