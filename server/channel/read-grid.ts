import { audienceRows } from "@/db/customers";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { readKnownChannels } from "./known-channels";

/** What the grid of use cases, channels and audiences is drawn from; the cells follow from it. */
export async function readGrid(ws: Workspace) {
  return {
    useCases: (await useCaseRows.read(ws)).map((useCase) => {
      const { id, name, status, mode, version, channelIds, audienceIds, weeklyTouches } = useCase;
      return { id, name, status, mode, version, channelIds, audienceIds, weeklyTouches };
    }),
    channels: (await readKnownChannels(ws)).map(({ id, name }) => ({ id, name })),
    audiences: (await audienceRows.read(ws)).map(({ id, name }) => ({ id, name })),
    may: { edit: allows(ws.role, "edit") },
  };
}
