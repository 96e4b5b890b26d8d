import { router, viewerProcedure } from "../trpc";
import { readBrief } from "./read-brief";

export const briefRouter = router({
  read: viewerProcedure({}).query(({ ctx }) => readBrief(ctx.workspace)),
});
