import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { count, id, text } from "@/domain/fields";
import { contributorProcedure, router, viewerProcedure } from "../trpc";
import { readReadout, readTests } from "./read-tests";

async function experimentOf(ws: Workspace, experimentId: string) {
  const experiment = await experimentRows.find(ws, experimentId);
  if (!experiment) throw new AttuneError("not_found", "This experiment is not here any more.");
  return experiment;
}

export const experimentRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readTests(ctx.workspace)),

  readout: viewerProcedure({ experimentId: id }).query(async ({ ctx: { workspace: ws }, input }) => ({
    ...(await readReadout(ws, await experimentOf(ws, input.experimentId))),
    may: { contribute: allows(ws.role, "contribute") },
  })),

  writeLearning: contributorProcedure({ experimentId: id, version: count, learning: text(2_000) }).mutation(
    async ({ ctx: { workspace: ws }, input }) => {
      const before = await experimentOf(ws, input.experimentId);
      const learning = input.learning === "" ? null : input.learning;
      return commit(ws, [experimentRows.put(ws, { ...before, version: input.version }, { ...before, learning })], {
        action: "wrote learning",
        answer: { version: input.version + 1 },
      });
    },
  ),
});
