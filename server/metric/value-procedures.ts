import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { day, id, maybe, month, text } from "@/domain/fields";
import { editorProcedure, viewerProcedure } from "../trpc";
import { enteredFields, enterValues } from "./enter-values";
import { readMetricGrid } from "./read-values";
import { readValueRevisions } from "./value-revisions";
import { readValueSources, takeBackValues } from "./value-source";

const period = z.union([month, day]);
const segment = maybe(text(120)).transform((name) => name ?? "");

export const valueProcedures = {
  values: viewerProcedure({
    metricIds: maybe(z.array(id).max(500)),
    segment,
    every: oneOf(["month", "week"]).default("month"),
    from: maybe(period),
    to: maybe(period),
  }).query(({ ctx, input: { metricIds, segment: of, every, from, to } }) =>
    readMetricGrid(ctx.workspace, { metricIds, segment: of, every, from, to }),
  ),

  enter: editorProcedure(enteredFields).mutation(({ ctx, input: { version, values, source } }) =>
    enterValues(ctx.workspace, { version, values, source }),
  ),

  revisions: viewerProcedure({ metricId: id, period, segment }).query(({ ctx, input }) =>
    readValueRevisions(ctx.workspace, { metricId: input.metricId, period: input.period, segment: input.segment }),
  ),

  sources: viewerProcedure({}).query(({ ctx }) => readValueSources(ctx.workspace)),

  takeBack: editorProcedure({ sourceId: id }).mutation(({ ctx, input: { sourceId } }) =>
    takeBackValues(ctx.workspace, [sourceId], "took back metric values"),
  ),
};
