import { oneOf } from "@/domain/enums";
import { count, id, maybe, words } from "@/domain/fields";
import { signOffVerdicts } from "@/domain/ledger/sign-off";
import { reviewerProcedure, router, viewerProcedure } from "../trpc";
import { readBlocked, readSignOffsOf } from "./read-sign-offs";
import { say, withdraw } from "./say";

const reason = maybe(words(1_000));

export const signOffRouter = router({
  ofUseCase: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) =>
    readSignOffsOf(ctx.workspace, input.useCaseId),
  ),
  blocked: viewerProcedure({}).query(({ ctx }) => readBlocked(ctx.workspace)),
  say: reviewerProcedure({ useCaseId: id, version: count, verdict: oneOf(signOffVerdicts), reason }).mutation(
    ({ ctx, input }) => say(ctx.workspace, input),
  ),
  withdraw: reviewerProcedure({ useCaseId: id, reviewerId: id, version: count, reason }).mutation(({ ctx, input }) =>
    withdraw(ctx.workspace, input),
  ),
});
