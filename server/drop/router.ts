import { id } from "@/domain/fields";
import { managerProcedure, router, viewerProcedure } from "../trpc";
import { lookNow, readDropReport, readDropReports } from "./read-reports";

export const dropRouter = router({
  reports: viewerProcedure({}).query(({ ctx }) => readDropReports(ctx.workspace)),

  report: viewerProcedure({ reportId: id }).query(({ ctx, input }) => readDropReport(ctx.workspace, input.reportId)),

  lookNow: managerProcedure({}).mutation(({ ctx }) => lookNow(ctx.workspace)),
});
