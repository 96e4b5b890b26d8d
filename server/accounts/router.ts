import { anyUser, findUser, readInvitations, readMembers, readMemberships, removeInvitation } from "@/db/accounts";
import { commit } from "@/db/commit";
import { allows } from "@/domain/access";
import { email, password, personName, role, secret, start } from "@/domain/accounts";
import { count, id, maybe, words } from "@/domain/fields";
import { managerProcedure, publicProcedure, router, signedInProcedure, viewerProcedure } from "../trpc";
import { changeRole, remove } from "./change-members";
import { invite, join, readInvitation } from "./invite";
import { setUp } from "./set-up";

export const accountRouter = router({
  isSetUp: publicProcedure("The sign-in page says what to do while there is nobody to sign in.", {}).query(({ ctx }) =>
    anyUser(ctx.engine),
  ),

  setUp: publicProcedure("There is nobody yet; the one-time token of the terminal is the proof.", {
    token: secret,
    name: personName,
    email,
    password,
    start,
    workspaceName: words(200),
  }).mutation(({ ctx, input }) => setUp(ctx.engine, input)),

  invitation: publicProcedure("Whoever holds the secret of the link may see what it invites to.", { secret }).query(
    ({ ctx, input }) => readInvitation(ctx.engine, input.secret),
  ),

  join: publicProcedure("The secret of the link is the proof.", {
    secret,
    name: maybe(personName),
    password: maybe(password),
  }).mutation(({ ctx, input }) => join(ctx.engine, { ...input, userId: ctx.userId })),

  me: signedInProcedure({}).query(async ({ ctx }) => ({
    person: (await findUser(ctx.engine, ctx.userId)) ?? null,
    workspaces: await readMemberships(ctx.engine, ctx.userId),
  })),
});

export const memberRouter = router({
  list: viewerProcedure({}).query(async ({ ctx }) => {
    const mayManage = allows(ctx.workspace.role, "manage");
    return {
      me: ctx.workspace.userId,
      mayManage,
      isOwner: ctx.workspace.role === "owner",
      members: await readMembers(ctx.workspace),
      invitations: mayManage ? await readInvitations(ctx.workspace, Date.now()) : [],
    };
  }),
  invite: managerProcedure({ email, role }).mutation(({ ctx, input }) => invite(ctx.workspace, input)),
  withdraw: managerProcedure({ invitationId: id }).mutation(({ ctx, input }) =>
    commit(ctx.workspace, [removeInvitation(ctx.workspace, input.invitationId)], {
      action: "withdrew invitation",
      answer: null,
    }),
  ),
  changeRole: managerProcedure({ userId: id, role, version: count }).mutation(({ ctx, input }) =>
    changeRole(ctx.workspace, input),
  ),
  remove: managerProcedure({ userId: id, version: count }).mutation(({ ctx, input }) => remove(ctx.workspace, input)),
});
