import { z } from "zod";
import { count, id, maybe, text, words } from "@/domain/fields";
import { scenarioChange } from "@/domain/roadmap/scenario-change";
import { undoPlanChange } from "../roadmap/apply-plan-change";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { adoptScenario, readAdoption } from "./adopt";
import { changeScenario, undoScenarioChange } from "./change-scenario";
import { discardScenario, removeScenario, renameScenario, reopenScenario } from "./decide";
import { copyScenario, makeScenario } from "./make-scenario";
import { readScenarios } from "./read-list";
import { readFit, readScenario } from "./read-one";

const at = { scenarioId: id, version: count };

export const scenarioRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readScenarios(ctx.workspace)),

  /** A branch beside the plan as it is now, or beside another branch. */
  one: viewerProcedure({ scenarioId: id, againstId: maybe(id) }).query(({ ctx, input }) =>
    readScenario(ctx.workspace, input.scenarioId, input.againstId),
  ),

  /** What would have to go to fit the budget; a preview. */
  fit: viewerProcedure({ scenarioId: id }).query(({ ctx, input }) => readFit(ctx.workspace, input.scenarioId)),

  /** What both the plan and the branch changed since it was branched. */
  adoption: viewerProcedure({ scenarioId: id }).query(({ ctx, input }) =>
    readAdoption(ctx.workspace, input.scenarioId),
  ),

  /** A branch of the plan as it is now; `changes` are made in it at once. */
  make: editorProcedure({
    name: words(200),
    note: maybe(text(2_000)),
    changes: z.array(scenarioChange).max(100),
  }).mutation(({ ctx, input }) => makeScenario(ctx.workspace, input)),

  copy: editorProcedure({ scenarioId: id, name: words(200) }).mutation(({ ctx, input }) =>
    copyScenario(ctx.workspace, input),
  ),

  /** Changes a branch and answers its new version; `undo` takes back the last change that still stands. */
  change: editorProcedure({
    ...at,
    change: z.union([scenarioChange, z.strictObject({ kind: z.literal("undo") })]),
  }).mutation(({ ctx: { workspace: ws }, input: { change, ...asked } }) =>
    change.kind === "undo" ? undoScenarioChange(ws, asked) : changeScenario(ws, asked, change),
  ),

  rename: editorProcedure({ ...at, name: words(200), note: maybe(text(2_000)) }).mutation(({ ctx, input }) =>
    renameScenario(ctx.workspace, input),
  ),

  discard: editorProcedure({ ...at, reason: words(2_000) }).mutation(({ ctx, input }) =>
    discardScenario(ctx.workspace, input),
  ),

  reopen: editorProcedure(at).mutation(({ ctx, input }) => reopenScenario(ctx.workspace, input)),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeScenario(ctx.workspace, input)),

  /** Takes it over into the plan; `decisions` names whose version stands of what both changed. */
  adopt: editorProcedure({
    ...at,
    decisions: z.record(id, z.enum(["plan", "scenario"])),
    seen: z.record(id, words(64)),
    reason: maybe(text(2_000)),
  }).mutation(({ ctx, input }) => adoptScenario(ctx.workspace, input)),

  /** Takes an adoption back: the plan is as it was, and the scenario open again. */
  undoAdoption: editorProcedure({ planChangeId: id }).mutation(({ ctx, input }) =>
    undoPlanChange(ctx.workspace, input.planChangeId),
  ),
});
