import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { sessionLongestMs } from "./session-life";

/**
 * Opens a session for whom our own door has checked, with a new token and its cookie. It has no path: only code of the
 * server can call it. The cookie lives as long as any session may; when a session ends is written in the database.
 */
export const openSession = {
  id: "open-session",
  endpoints: {
    openSession: createAuthEndpoint(
      { method: "POST", body: z.strictObject({ userId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw ctx.error("UNAUTHORIZED");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user }, false, { maxAge: sessionLongestMs / 1_000 });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
};
