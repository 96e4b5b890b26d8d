import { z } from "zod";
import { count, money, nonNegative, percent, quarter, words } from "@/domain/fields";
import { editorProcedure, router, viewerProcedure } from "../trpc";
import { readPeopleAndMoney } from "./read-people-and-money";
import { renameRole, storePeopleAndMoney } from "./store-people-and-money";

const byQuarter = z.record(quarter, nonNegative.nullable());
const version = count;

export const peopleAndMoneyRouter = router({
  read: viewerProcedure({}).query(({ ctx }) => readPeopleAndMoney(ctx.workspace)),

  /** Some cells; what is not named stays. */
  store: editorProcedure({
    version,
    roles: z.record(words(64), byQuarter.nullable()).optional(),
    weeks: byQuarter.optional(),
    budget: z.record(quarter, money.nullable()).optional(),
    contentHours: byQuarter.optional(),
    heldBackPct: percent.nullable().optional(),
    quarters: z.array(quarter).max(80, "A plan has at most 80 quarters.").optional(),
  }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, version: at, ...patch } = input;
    return storePeopleAndMoney(ctx.workspace, at, patch);
  }),

  /** With its person-weeks, and in every piece of work that asks for it. */
  renameRole: editorProcedure({ version, role: words(64), name: words(64) }).mutation(({ ctx, input }) =>
    renameRole(ctx.workspace, input),
  ),
});
