import { audienceRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { metricLibrary } from "@/domain/metrics/library";
import type { Strategy } from "@/domain/strategy/strategy";
import { readKnownChannels } from "../channel/known-channels";
import { readRoundPeople } from "../round/people";

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const named = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);

type Kind = {
  readonly noun: string;
  readonly of: (page: Strategy) => readonly string[];
  readonly known: (ws: Workspace) => Promise<readonly string[]>;
};

const kinds: readonly Kind[] = [
  {
    noun: "audience",
    of: ({ focusAudiences }) => focusAudiences,
    known: async (ws) => idsOf(await audienceRows.read(ws)),
  },
  {
    noun: "channel",
    of: ({ focusChannels }) => focusChannels,
    known: async (ws) => idsOf(await readKnownChannels(ws)),
  },
  {
    noun: "person",
    of: ({ sponsorId, providerOversight }) =>
      named([sponsorId, ...providerOversight.map(({ explainerId }) => explainerId)]),
    known: async (ws) => idsOf(await readRoundPeople(ws)),
  },
  {
    noun: "metric",
    of: ({ cxImpactMetricId, stopCriteria }) =>
      named([cxImpactMetricId, ...stopCriteria.map(({ metricId }) => metricId)]),
    known: async (ws) => [...metricLibrary(await ownMetricRows.read(ws)).keys()],
  },
];

/**
 * Refuses what an answer names anew and this workspace does not have; what was named before may stay.
 *
 * @throws AttuneError `not_found`
 */
export async function requireKnown(ws: Workspace, before: Strategy, after: Strategy): Promise<void> {
  for (const { noun, of, known } of kinds) {
    const had = new Set(of(before));
    const anew = of(after).filter((id) => !had.has(id));
    if (anew.length === 0) continue;
    const here = new Set(await known(ws));
    if (anew.some((id) => !here.has(id)))
      throw new AttuneError("not_found", `This ${noun} is not here any more. Choose another one.`);
  }
}
