import { count, id, maybe, month, number } from "@/domain/fields";
import { editorProcedure, router } from "../trpc";
import { recordValue } from "./record-value";
import { scorecardProcedures } from "./scorecard-procedures";
import { valueProcedures } from "./value-procedures";

export const metricRouter = router({
  ...scorecardProcedures,
  ...valueProcedures,

  record: editorProcedure({
    metricId: id,
    month,
    value: maybe(number),
    responses: maybe(count),
    version: count,
  }).mutation(({ ctx, input: { metricId, month: at, value, responses, version } }) =>
    recordValue(ctx.workspace, { metricId, month: at, value, responses, version }),
  ),
});
