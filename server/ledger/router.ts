import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { count, id, maybe, text } from "@/domain/fields";
import { itemFields } from "@/domain/ledger/edit-item";
import { reviewActs } from "@/domain/ledger/privacy-review";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { addItem, editItem, removeItem, restoreItem } from "./change-item";
import { tickCheck } from "./gate";
import { linkUse } from "./link";
import { readLedger } from "./read-ledger";
import { readLibrary } from "./read-library";
import { readUseCaseData } from "./read-use-case-data";
import { reviewUseCase } from "./review";

const at = { dataItemId: id, version: count };

export const ledgerRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readLedger(ctx.workspace)),

  /** What ships, to start from. */
  library: viewerProcedure({}).query(({ ctx }) => readLibrary(ctx.workspace)),

  /** The data of one use case, its launch gate and its privacy review. */
  ofUseCase: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) =>
    readUseCaseData(ctx.workspace, input.useCaseId),
  ),

  /** From the library where `elementId` is given, else of one's own; linked at once where a use case is named. */
  add: editorProcedure({ elementId: maybe(id), useCaseId: maybe(id), set: itemFields }).mutation(({ ctx, input }) =>
    addItem(ctx.workspace, input),
  ),

  edit: editorProcedure({ ...at, set: itemFields }).mutation(({ ctx, input }) => editItem(ctx.workspace, input)),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeItem(ctx.workspace, input)),

  restore: editorProcedure({ dataItemId: id }).mutation(({ ctx, input }) =>
    restoreItem(ctx.workspace, input.dataItemId),
  ),

  /** A use case by id, or `programme` or `operations`. */
  link: editorProcedure({ ...at, useId: id, on: z.boolean() }).mutation(({ ctx, input }) =>
    linkUse(ctx.workspace, input),
  ),

  tick: editorProcedure({
    useCaseId: id,
    version: count,
    check: text(2),
    passed: z.boolean(),
    note: maybe(text(500)),
  }).mutation(({ ctx, input }) => tickCheck(ctx.workspace, input)),

  review: editorProcedure({
    useCaseId: id,
    version: count,
    act: oneOf(reviewActs),
    note: maybe(text(1_000)),
  }).mutation(({ ctx, input }) => reviewUseCase(ctx.workspace, input)),
});
