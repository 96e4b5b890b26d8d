import channels from "@/content/channels.json";
import enums from "@/content/enums.json";
import { audienceRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import { businessObjectiveRows, customerObjectiveRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { metricLibrary } from "@/domain/metrics/library";
import type { NameOf } from "@/domain/strategy/page-differences";
import { readRoundPeople } from "../round/people";

/** What the ids in answers and objectives are called; other words stand for themselves. */
export async function readNames(ws: Workspace): Promise<NameOf> {
  const names = new Map<string, string>([
    ...channels.map(({ id, name }) => [id, name] as const),
    ...enums.function.map(({ id, label }) => [id, label] as const),
    ...[...metricLibrary(await ownMetricRows.read(ws)).values()].map(({ id, name }) => [id, name] as const),
    ...(await audienceRows.read(ws)).map(({ id, name }) => [id, name] as const),
    ...(await readRoundPeople(ws)).map(({ id, name }) => [id, name] as const),
    ...(await businessObjectiveRows.read(ws)).map(({ id, name }) => [id, name] as const),
    ...(await customerObjectiveRows.read(ws)).map(({ id, statement }) => [id, statement] as const),
  ]);
  return (id) => names.get(id) ?? id;
}
