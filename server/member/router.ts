import { z } from "zod";
import { email, role } from "@/domain/accounts";
import { count, id } from "@/domain/fields";
import { managerProcedure, ownerProcedure, router, viewerProcedure } from "../trpc";
import { changeRole, remove, setReviewer, transfer } from "./change-members";
import { invite, renew, withdraw } from "./invite";
import { readMemberList } from "./read-members";

const at = { userId: id, version: count };

export const memberRouter = router({
  list: viewerProcedure({}).query(({ ctx }) => readMemberList(ctx.workspace)),
  invite: managerProcedure({ email, role }).mutation(({ ctx, input }) => invite(ctx.workspace, input)),
  /** Another link for an open invitation; the one before is worth nothing from then on. */
  renew: managerProcedure({ invitationId: id }).mutation(({ ctx, input }) => renew(ctx.workspace, input.invitationId)),
  withdraw: managerProcedure({ invitationId: id }).mutation(({ ctx, input }) =>
    withdraw(ctx.workspace, input.invitationId),
  ),
  changeRole: managerProcedure({ ...at, role }).mutation(({ ctx, input }) => changeRole(ctx.workspace, input)),
  setReviewer: managerProcedure({ ...at, mayReview: z.boolean() }).mutation(({ ctx, input }) =>
    setReviewer(ctx.workspace, input),
  ),
  remove: managerProcedure(at).mutation(({ ctx, input }) => remove(ctx.workspace, input)),
  transfer: ownerProcedure(at).mutation(({ ctx, input }) => transfer(ctx.workspace, input)),
});
