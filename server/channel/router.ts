import { commit } from "@/db/commit";
import { channelScoreRows } from "@/db/customers";
import { channelScore, genericMessage } from "@/domain/customers/audience";
import { AttuneError } from "@/domain/errors";
import { count, id, maybe, nonNegative, text, words } from "@/domain/fields";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { putMessage, removeMessage, setCap } from "./change-messages";
import { requireChannel } from "./known-channels";
import { readChannels } from "./read-board";
import { readGrid } from "./read-grid";
import { readPressure } from "./read-pressure";

const { preference, consentedReach, measurability, cost, intrusiveness, annualCost } = channelScore.shape;
const { channelId, weeklyTouches, audienceIds } = genericMessage.shape;

export const channelRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readChannels(ctx.workspace)),
  grid: viewerProcedure({}).query(({ ctx }) => readGrid(ctx.workspace)),
  pressure: viewerProcedure({}).query(({ ctx }) => readPressure(ctx.workspace)),

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
    if (!before) await requireChannel(ws, given.channelId);
    if (!before && version > 0) throw new AttuneError("stale", "Someone else changed this first. Look again.");
    const write = before ? channelScoreRows.put(ws, { ...before, version }, given) : channelScoreRows.add(ws, given);
    return commit(ws, [write], { action: "scored channel", reason: note, answer: { version: version + 1 } });
  }),

  /** The version is the workspace's: there the caps are kept. */
  setCap: editorProcedure({ channelId, cap: nonNegative.nullable(), version: count }).mutation(({ ctx, input }) =>
    setCap(ctx.workspace, input),
  ),

  putMessage: editorProcedure({
    messageId: maybe(id),
    version: maybe(count),
    name: words(200),
    channelId,
    weeklyTouches,
    audienceIds,
  }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, messageId, version, ...given } = input;
    return putMessage(ctx.workspace, { messageId, version }, given);
  }),
  removeMessage: editorProcedure({ messageId: id, version: count }).mutation(({ ctx, input }) =>
    removeMessage(ctx.workspace, input),
  ),
});
