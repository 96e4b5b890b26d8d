import { z } from "zod";
import { count, id, list, maybe, text } from "@/domain/fields";
import { businessObjective, customerObjective, outcome } from "@/domain/strategy/strategy";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { attachUseCases } from "./attach-use-cases";
import { readMap, readOrphans } from "./read-map";
import { putBack, removeBusinessObjective, removeCustomerObjective, removeOutcome } from "./remove-node";
import { storeBusinessObjective, storeCustomerObjective, storeOutcome } from "./store-node";
import { takeBackChain, writeChain } from "./write-chain";

const noId = { id: true } as const;
const links = { businessObjectiveId: true, customerObjectiveId: true } as const;
const confirmation = { confirmed: list(text(200), 5_000), reason: maybe(text(1_000)) };
const useCases = list(z.strictObject({ useCaseId: id, version: count }), 500);
const node = { version: maybe(count) };
const gone = { version: count, ...confirmation };

const change = z.union([
  z.strictObject({ kind: z.literal("removeBusinessObjective"), id }),
  z.strictObject({ kind: z.literal("removeCustomerObjective"), id }),
  z.strictObject({ kind: z.literal("removeOutcome"), id }),
  z.strictObject({ kind: z.literal("changeOutcome"), after: outcome }),
  z.strictObject({
    kind: z.literal("attach"),
    moves: list(z.strictObject({ useCaseId: id, outcomeId: maybe(id) }), 500),
  }),
  z.strictObject({ kind: z.literal("goOver"), useCaseIds: list(id, 500) }),
]);

const removed = z.union([
  z.strictObject({ kind: z.literal("businessObjective"), node: businessObjective }),
  z.strictObject({ kind: z.literal("customerObjective"), node: customerObjective }),
  z.strictObject({ kind: z.literal("outcome"), node: outcome }),
]);

export const outcomeMapRouter = router({
  page: viewerProcedure({}).query(({ ctx }) => readMap(ctx.workspace)),

  /** What a change would leave without its chain, told before it is stored. */
  orphans: viewerProcedure({ change }).query(({ ctx, input }) => readOrphans(ctx.workspace, input.change)),

  putBusinessObjective: editorProcedure({
    businessObjectiveId: maybe(id),
    ...node,
    objective: businessObjective.omit(noId),
  }).mutation(({ ctx, input: { businessObjectiveId: nodeId, version, objective } }) =>
    storeBusinessObjective(ctx.workspace, objective, { nodeId, version }),
  ),
  putCustomerObjective: editorProcedure({
    customerObjectiveId: maybe(id),
    ...node,
    objective: customerObjective.omit(noId),
  }).mutation(({ ctx, input: { customerObjectiveId: nodeId, version, objective } }) =>
    storeCustomerObjective(ctx.workspace, objective, { nodeId, version }),
  ),
  putOutcome: editorProcedure({
    outcomeId: maybe(id),
    ...node,
    outcome: outcome.omit(noId),
    ...confirmation,
  }).mutation(({ ctx, input: { outcomeId: nodeId, version, ...input } }) =>
    storeOutcome(ctx.workspace, input.outcome, { nodeId, version }, input),
  ),

  removeBusinessObjective: editorProcedure({ businessObjectiveId: id, ...gone }).mutation(({ ctx, input }) =>
    removeBusinessObjective(ctx.workspace, { ...input, nodeId: input.businessObjectiveId }),
  ),
  removeCustomerObjective: editorProcedure({ customerObjectiveId: id, ...gone }).mutation(({ ctx, input }) =>
    removeCustomerObjective(ctx.workspace, { ...input, nodeId: input.customerObjectiveId }),
  ),
  removeOutcome: editorProcedure({ outcomeId: id, ...gone }).mutation(({ ctx, input }) =>
    removeOutcome(ctx.workspace, { ...input, nodeId: input.outcomeId }),
  ),
  putBack: editorProcedure({
    removed,
    freed: list(z.strictObject({ freedId: id, version: count }), 2_000),
  }).mutation(({ ctx, input }) => putBack(ctx.workspace, { ...input.removed, freed: input.freed })),

  /** Makes use cases serve an outcome each, or none. */
  attach: editorProcedure({
    moves: list(z.strictObject({ useCaseId: id, version: count, outcomeId: maybe(id) }), 500),
    ...confirmation,
  }).mutation(({ ctx, input }) => attachUseCases(ctx.workspace, input)),

  writeChain: editorProcedure({
    businessObjectiveId: maybe(id),
    businessObjective: maybe(businessObjective.omit(noId)),
    customerObjectiveId: maybe(id),
    customerObjective: maybe(customerObjective.omit(noId)),
    outcome: outcome.omit({ ...noId, ...links }),
    useCases,
    ...confirmation,
  }).mutation(({ ctx, input }) => writeChain(ctx.workspace, input)),
  takeBackChain: editorProcedure({
    outcomeId: id,
    businessObjectiveId: maybe(id),
    customerObjectiveId: maybe(id),
    useCases: list(z.strictObject({ useCaseId: id, version: count, formerId: maybe(id) }), 500),
  }).mutation(({ ctx, input }) => takeBackChain(ctx.workspace, input)),
});
