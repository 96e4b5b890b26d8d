import { oneOf } from "@/domain/enums";
import { count, id, maybe, text, words } from "@/domain/fields";
import { findingKinds } from "@/domain/findings/rule-areas";
import { contributorProcedure, router, viewerProcedure } from "../trpc";
import { acknowledge, restoreNote, takeBack } from "./acknowledge";
import { readFindings, readFindingsOf } from "./read-findings";

const thing = { entityType: oneOf(findingKinds), entityId: words(200) };
const at = { noteId: id, version: count };

export const findingRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readFindings(ctx.workspace)),

  of: viewerProcedure(thing).query(({ ctx, input }) => readFindingsOf(ctx.workspace, input.entityType, input.entityId)),

  acknowledge: contributorProcedure({
    ...{ ruleId: id, ...thing, detail: maybe(text(500)) },
    ...{ note: words(1_000), version: count.nullable() },
  }).mutation(({ ctx, input }) => acknowledge(ctx.workspace, input, input)),

  takeBack: contributorProcedure(at).mutation(({ ctx, input }) => takeBack(ctx.workspace, input)),

  restore: contributorProcedure(at).mutation(({ ctx, input }) => restoreNote(ctx.workspace, input)),
});
