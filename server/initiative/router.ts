import { oneOf } from "@/domain/enums";
import { count, id, maybe, text, words } from "@/domain/fields";
import { initiative } from "@/domain/roadmap/initiative";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { changeStatus } from "./change-status";
import { readChoices } from "./read-choices";
import { readInitiative } from "./read-initiative";
import { putBackInitiative, removeInitiative } from "./remove-initiative";
import { addInitiative, changeInitiative } from "./store-initiative";

const { id: _id, status: _status, ...held } = initiative.shape;
const facts = { ...held, name: words(200) };
const at = { initiativeId: id, version: count };

export const initiativeRouter = router({
  choices: viewerProcedure({}).query(({ ctx }) => readChoices(ctx.workspace)),

  read: viewerProcedure({ initiativeId: id }).query(({ ctx, input }) =>
    readInitiative(ctx.workspace, input.initiativeId),
  ),

  add: editorProcedure(facts).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return addInitiative(ctx.workspace, given);
  }),

  change: editorProcedure({ ...at, ...facts, reason: maybe(text(2_000)), undoesMoveId: maybe(id) }).mutation(
    ({ ctx, input }) => {
      const { workspaceId: _w, requestKey: _k, initiativeId, version, reason: said, undoesMoveId, ...given } = input;
      const why = { reason: said || null, undoesMoveId };
      return changeInitiative(ctx.workspace, { initiativeId, version }, given, why);
    },
  ),

  stop: editorProcedure({ ...at, reason: maybe(text(2_000)) }).mutation(({ ctx, input }) =>
    changeStatus(ctx.workspace, input, "dropped", input.reason || null),
  ),

  /** Starts, finishes, or plans again what was stopped. */
  setStatus: editorProcedure({ ...at, status: oneOf(["planned", "in_progress", "done"]) }).mutation(({ ctx, input }) =>
    changeStatus(ctx.workspace, input, input.status, null),
  ),

  remove: editorProcedure({ ...at, reason: maybe(text(2_000)) }).mutation(({ ctx, input }) =>
    removeInitiative(ctx.workspace, input, input.reason || null),
  ),

  putBack: editorProcedure({ initiativeId: id }).mutation(({ ctx, input }) =>
    putBackInitiative(ctx.workspace, input.initiativeId),
  ),
});
