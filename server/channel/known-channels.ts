import channelLibrary from "@/content/channels.json";
import { channelScoreRows } from "@/db/customers";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";

export type KnownChannel = { readonly id: string; readonly name: string; readonly pushOrPull: string | null };

/** The channels of our library and those this workspace scored beside them. */
export async function readKnownChannels(ws: Workspace): Promise<KnownChannel[]> {
  const shipped = channelLibrary.map(({ id, name, pushOrPull }) => ({ id, name, pushOrPull }));
  const known = new Set(shipped.map(({ id }) => id));
  const own = (await channelScoreRows.read(ws)).filter(({ channelId }) => !known.has(channelId));
  return [...shipped, ...own.map(({ channelId }) => ({ id: channelId, name: channelId, pushOrPull: null }))];
}

/** @throws AttuneError `not_found` */
export async function requireChannel(ws: Workspace, channelId: string): Promise<void> {
  if (!(await readKnownChannels(ws)).some(({ id }) => id === channelId))
    throw new AttuneError("not_found", "There is no such channel.");
}
