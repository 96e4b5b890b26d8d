import { z } from "zod";
import { allows } from "@/domain/access";
import { pitfall } from "@/domain/customers/audience";
import { ownTask } from "@/domain/customers/own-task";
import { count, id, list, maybe, words } from "@/domain/fields";
import { readShown } from "../finding/read-findings";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { addFromLibrary, addPitfall, editPitfall, removePitfalls } from "./change-pitfalls";
import { addTask, editTask, moveTask, removeTask } from "./change-tasks";
import { addProposal, readProposals, takeBackProposal } from "./propose";
import { readBoard } from "./read-board";

const { pitfallId: _id, name: _name, ...told } = pitfall.shape;
const facts = { name: words(200), ...told };
const said = { label: ownTask.shape.label, plain: ownTask.shape.plain };
const at = { pitfallId: id, version: count };
const atTask = { taskId: id, version: count };
const boardRules = new Set(["R-MOM-1", "R-MOM-2"]);

export const journeyRouter = router({
  board: viewerProcedure({}).query(({ ctx }) => readBoard(ctx.workspace)),

  /** What the rules of the journey find: passive tactics where people struggle, pitfalls nobody eases. */
  findings: viewerProcedure({}).query(async ({ ctx }) => {
    const shown = await readShown(ctx.workspace);
    return {
      findings: shown.filter(({ ruleId }) => boardRules.has(ruleId)),
      may: { contribute: allows(ctx.workspace.role, "contribute") },
    };
  }),

  proposals: viewerProcedure({ pitfallId: id }).query(({ ctx, input }) =>
    readProposals(ctx.workspace, input.pitfallId),
  ),

  addProposal: editorProcedure({ pitfallId: id, templateId: id }).mutation(({ ctx, input }) =>
    addProposal(ctx.workspace, input),
  ),

  takeBackProposal: editorProcedure({ useCaseId: id, version: count }).mutation(({ ctx, input }) =>
    takeBackProposal(ctx.workspace, input),
  ),

  addFromLibrary: editorProcedure({ pitfallIds: list(id, 50) }).mutation(({ ctx, input }) =>
    addFromLibrary(ctx.workspace, input.pitfallIds),
  ),

  addPitfall: editorProcedure({ libraryPitfallId: maybe(id), ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, libraryPitfallId, ...given } = input;
    return addPitfall(ctx.workspace, libraryPitfallId, given);
  }),

  editPitfall: editorProcedure({ ...at, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, pitfallId, version, ...given } = input;
    return editPitfall(ctx.workspace, { pitfallId, version }, given);
  }),

  removePitfalls: editorProcedure({
    pitfalls: z.array(z.strictObject(at)).min(1, "Name at least one.").max(50, "At most 50 at once."),
  }).mutation(({ ctx, input }) => removePitfalls(ctx.workspace, input.pitfalls)),

  addTask: editorProcedure({ ...said, afterId: maybe(id) }).mutation(({ ctx, input }) => {
    const { label, plain, afterId } = input;
    return addTask(ctx.workspace, { label, plain, afterId });
  }),

  editTask: editorProcedure({ ...atTask, ...said }).mutation(({ ctx, input }) => {
    const { label, plain } = input;
    return editTask(ctx.workspace, input, { label, plain });
  }),

  moveTask: editorProcedure({ ...atTask, afterId: maybe(id) }).mutation(({ ctx, input }) =>
    moveTask(ctx.workspace, input, input.afterId),
  ),

  removeTask: editorProcedure(atTask).mutation(({ ctx, input }) => removeTask(ctx.workspace, input)),
});
