import { z } from "zod";
import { useCaseRows } from "@/db/scoring";
import {
  businessObjectiveRows,
  currentStrategy,
  customerObjectiveRows,
  findStrategyVersion,
  outcomeRows,
  strategyRows,
} from "@/db/strategy";
import { AttuneError } from "@/domain/errors";
import { count, id, maybe, text } from "@/domain/fields";
import { answerFields } from "@/domain/strategy/answer";
import { pageDifferences } from "@/domain/strategy/page-differences";
import { businessObjective, customerObjective, outcome, strategy } from "@/domain/strategy/strategy";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { put, putOutcome, removeObjective } from "./objectives";
import { readStrategy } from "./read-strategy";
import { keepVersion, restoreVersion, saveAnswer } from "./save-answer";

const at = { entityId: maybe(id), version: maybe(count) };
const which = { entityId: id, version: count };
const noId = { id: true } as const;

export const strategyRouter = router({
  page: viewerProcedure({}).query(({ ctx }) => readStrategy(ctx.workspace)),

  saveAnswer: editorProcedure({ field: z.enum(answerFields), value: z.json(), version: count }).mutation(
    ({ ctx, input }) => saveAnswer(ctx.workspace, input),
  ),

  keepVersion: editorProcedure({ note: maybe(text(500)) }).mutation(({ ctx, input }) =>
    keepVersion(ctx.workspace, input.note),
  ),

  /** In which answers a kept version differs from the page as it is now. */
  compareVersion: viewerProcedure({ versionId: id }).query(async ({ ctx: { workspace: ws }, input }) => {
    const kept = await findStrategyVersion(ws, input.versionId);
    if (!kept) throw new AttuneError("not_found", "This version is not here any more.");
    const now = await strategyRows.find(ws, currentStrategy);
    return pageDifferences(strategy.parse(kept), strategy.strip().parse(now ?? {}));
  }),
  restoreVersion: editorProcedure({ versionId: id, version: count }).mutation(({ ctx, input }) =>
    restoreVersion(ctx.workspace, input),
  ),

  putBusinessObjective: editorProcedure({ ...at, objective: businessObjective.omit(noId) }).mutation(({ ctx, input }) =>
    put(ctx.workspace, businessObjectiveRows, "business objective", input.objective, input),
  ),
  putCustomerObjective: editorProcedure({ ...at, objective: customerObjective.omit(noId) }).mutation(({ ctx, input }) =>
    put(ctx.workspace, customerObjectiveRows, "customer objective", input.objective, input),
  ),
  putOutcome: editorProcedure({ ...at, outcome: outcome.omit(noId) }).mutation(({ ctx, input }) =>
    putOutcome(ctx.workspace, input.outcome, input),
  ),
  removeBusinessObjective: editorProcedure(which).mutation(async ({ ctx: { workspace: ws }, input }) => {
    const outcomes = await outcomeRows.read(ws);
    const users = outcomes.filter(({ businessObjectiveId }) => businessObjectiveId === input.entityId);
    return removeObjective(
      ws,
      businessObjectiveRows,
      "business objective",
      input,
      users.map(({ statement }) => statement),
    );
  }),
  removeCustomerObjective: editorProcedure(which).mutation(async ({ ctx: { workspace: ws }, input }) => {
    const outcomes = await outcomeRows.read(ws);
    const users = outcomes.filter(({ customerObjectiveId }) => customerObjectiveId === input.entityId);
    return removeObjective(
      ws,
      customerObjectiveRows,
      "customer objective",
      input,
      users.map(({ statement }) => statement),
    );
  }),
  removeOutcome: editorProcedure(which).mutation(async ({ ctx: { workspace: ws }, input }) => {
    const users = (await useCaseRows.read(ws)).filter(({ outcomeId }) => outcomeId === input.entityId);
    return removeObjective(
      ws,
      outcomeRows,
      "outcome",
      input,
      users.map(({ name }) => name),
    );
  }),
});
