import channelLibrary from "@/content/channels.json";
import { commit } from "@/db/commit";
import { channelScoreRows } from "@/db/customers";
import { channelScore } from "@/domain/customers/audience";
import { AttuneError } from "@/domain/errors";
import { count, id, maybe, text } from "@/domain/fields";
import { contributorProcedure, router, viewerProcedure } from "../trpc";
import { readChannels } from "./read-board";

const { preference, consentedReach, measurability, cost, intrusiveness, annualCost } = channelScore.shape;

export const channelRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readChannels(ctx.workspace)),

  /** Stores a score; version 0 says that nobody scored the channel before. */
  score: contributorProcedure({
    channelId: id,
    version: count,
    preference,
    consentedReach,
    measurability,
    cost,
    intrusiveness,
    annualCost,
    note: maybe(text(1_000)),
  }).mutation(async ({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, version, note, ...given } = input;
    const ws = ctx.workspace;
    const before = await channelScoreRows.find(ws, given.channelId);
    if (!before && !channelLibrary.some((channel) => channel.id === given.channelId))
      throw new AttuneError("not_found", "There is no such channel.");
    if (!before && version > 0) throw new AttuneError("stale", "Someone else changed this first. Look again.");
    const write = before ? channelScoreRows.put(ws, { ...before, version }, given) : channelScoreRows.add(ws, given);
    return commit(ws, [write], { action: "scored channel", reason: note, answer: { version: version + 1 } });
  }),
});
