import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { count, id, list, maybe, text, words } from "@/domain/fields";
import { evidenceKinds } from "@/domain/findings/evidence-kinds";
import { ownEvidence } from "@/domain/findings/own-evidence";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { addOwn, changeOwn, removeOwn } from "./change-own";
import { pinCard, setBasis, unpinCards } from "./change-pins";
import { readCard, readPins } from "./read-card";
import { readCards } from "./read-cards";
import { readEvidence } from "./read-list";
import { readPlaces } from "./read-places";

const { id: _id, ...shape } = ownEvidence.shape;
const facts = { ...shape, kind: oneOf(evidenceKinds) };
const own = { ownEvidenceId: id, version: count };

export const evidenceRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readEvidence(ctx.workspace)),

  /** Cards by their ids, shipped or own; one of a conflict group brings the whole group along. */
  cards: viewerProcedure({ ids: list(id, 100) }).query(({ ctx, input }) => readCards(ctx.workspace, input.ids)),

  card: viewerProcedure({ evidenceId: id }).query(({ ctx, input }) => readCard(ctx.workspace, input.evidenceId)),

  /** What a card can be pinned to. */
  places: viewerProcedure({}).query(({ ctx }) => readPlaces(ctx.workspace)),

  pins: viewerProcedure({ usedIn: words(200) }).query(({ ctx, input }) => readPins(ctx.workspace, input.usedIn)),

  addOwn: contributorProcedure(facts).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addOwn(ctx.workspace, given);
  }),

  changeOwn: editorProcedure({ ...own, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ownEvidenceId, version, ...given } = input;
    return changeOwn(ctx.workspace, { ownEvidenceId, version }, given);
  }),

  removeOwn: editorProcedure(own).mutation(({ ctx, input }) => removeOwn(ctx.workspace, input)),

  pin: editorProcedure({ evidenceId: id, usedIn: words(200), note: maybe(text(1_000)) }).mutation(({ ctx, input }) =>
    pinCard(ctx.workspace, input),
  ),

  unpin: editorProcedure({
    pins: z
      .array(z.strictObject({ pinId: id, version: count }))
      .min(1, "Name at least one.")
      .max(50, "At most 50 at once."),
  }).mutation(({ ctx, input }) => unpinCards(ctx.workspace, input.pins)),

  /** Which card a plan figure rests on; null for none. */
  setBasis: editorProcedure({ returnId: id, version: count, evidenceId: id.nullable() }).mutation(({ ctx, input }) =>
    setBasis(ctx.workspace, input),
  ),
});
