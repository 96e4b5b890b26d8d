import { anyUser } from "@/db/accounts";
import { code, email, givenPassword, personName, secret, start, ticket } from "@/domain/accounts";
import { id, maybe, words } from "@/domain/fields";
import { mailIsSet } from "../mail/send-mail";
import { publicProcedure, router, signedInProcedure } from "../trpc";
import { changePassword } from "./change-password";
import { join, readInvitation } from "./invite";
import { confirmSecondFactorMove, moveSecondFactor } from "./move-second-factor";
import { readEvents, readMe, rename } from "./person";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, newRecoveryCodes } from "./second-factor";
import { endOtherSessions, endSession, listSessions } from "./sessions";
import { setUp } from "./set-up";

export const accountRouter = router({
  entrance: publicProcedure("The sign-in page says what to do while there is nobody to sign in.", {}).query(
    async ({ ctx }) => ({ isSetUp: await anyUser(ctx.engine), mail: mailIsSet() }),
  ),

  setUp: publicProcedure("There is nobody yet; the one-time token of the terminal is the proof.", {
    token: secret,
    name: personName,
    email,
    password: givenPassword,
    start,
    workspaceName: words(200),
  }).mutation(({ ctx, input }) => setUp(ctx.engine, input)),

  invitation: publicProcedure("Whoever holds the secret of the link may see what it invites to.", { secret }).query(
    ({ ctx, input }) => readInvitation(ctx.engine, input.secret),
  ),

  join: publicProcedure("The secret of the link is the proof.", {
    secret,
    name: maybe(personName),
    password: maybe(givenPassword),
  }).mutation(({ ctx, input }) => join(ctx.engine, { ...input, userId: ctx.userId })),

  me: signedInProcedure({}).query(({ ctx }) => readMe(ctx.engine, ctx.userId)),
  rename: signedInProcedure({ name: personName }).mutation(({ ctx, input }) =>
    rename(ctx.engine, { userId: ctx.userId, name: input.name }),
  ),
  events: signedInProcedure({}).query(({ ctx }) => readEvents(ctx.engine, ctx.userId)),

  changePassword: signedInProcedure({ current: givenPassword, next: givenPassword }).mutation(({ ctx, input }) =>
    changePassword(ctx, input),
  ),
  sessions: signedInProcedure({}).query(({ ctx }) => listSessions(ctx)),
  endSession: signedInProcedure({ sessionId: id }).mutation(({ ctx, input }) => endSession(ctx, input.sessionId)),
  endOtherSessions: signedInProcedure({}).mutation(({ ctx }) => endOtherSessions(ctx)),

  beginSecondFactor: signedInProcedure({ password: givenPassword }).mutation(({ ctx, input }) =>
    beginSecondFactor(ctx, input.password),
  ),
  confirmSecondFactor: signedInProcedure({ code }).mutation(({ ctx, input }) => confirmSecondFactor(ctx, input.code)),
  moveSecondFactor: signedInProcedure({ password: givenPassword, code }).mutation(({ ctx, input }) =>
    moveSecondFactor(ctx, input),
  ),
  confirmSecondFactorMove: signedInProcedure({ ticket, code }).mutation(({ ctx, input }) =>
    confirmSecondFactorMove(ctx, input),
  ),
  endSecondFactor: signedInProcedure({ password: givenPassword }).mutation(({ ctx, input }) =>
    endSecondFactor(ctx, input.password),
  ),
  newRecoveryCodes: signedInProcedure({ password: givenPassword }).mutation(({ ctx, input }) =>
    newRecoveryCodes(ctx, input.password),
  ),
});
