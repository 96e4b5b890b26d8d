import { readValues } from "@/db/metric-values";
import { ownMetricRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import { readRevisions, readSources } from "@/db/value-history";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { metricLibrary } from "@/domain/metrics/library";
import type { ValuePlace } from "@/domain/metrics/value-place";
import { sourceWords } from "./value-source";

/** Everything that stood in one place, the latest change first: who, when, from what to what, and where each came from. */
export async function readValueRevisions(ws: Workspace, place: ValuePlace) {
  const metric = metricLibrary(await ownMetricRows.read(ws)).get(place.metricId);
  if (!metric) throw new AttuneError("not_found", "There is no such metric.");
  const { metricId, segment, period } = place;
  const [now] = (await readValues(ws, { metricIds: [metricId], segment, from: period, to: period })).filter(
    (value) => value.period === period && value.segment === segment,
  );
  const revisions = await readRevisions(ws, place);
  const sources = new Map((await readSources(ws)).map((source) => [source.id, source]));
  const from = (sourceId: string | null) => {
    const source = sourceId === null ? undefined : sources.get(sourceId);
    return source ? sourceWords(source) : null;
  };
  const stood = (each: { value: number | null; responses: number | null; sourceId: string | null } | undefined) =>
    each ? { value: each.value, responses: each.responses, source: from(each.sourceId) } : null;
  return {
    metric: { id: metric.id, name: metric.name, unit: metric.unit },
    currency: (await readWorkspaceRow(ws)).currency ?? "EUR",
    now: stood(now),
    changes: revisions.map((revision, at) => ({
      at: revision.replacedAt,
      by: revision.by ?? (revision.replacedById === null ? "The watched folder" : "Somebody who left"),
      from: stood(revision),
      // What followed is what the next change replaced; after the last one, what stands there, if anything does.
      to: at === 0 ? stood(now) : stood(revisions[at - 1]),
    })),
  };
}
