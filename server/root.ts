import { accountRouter, memberRouter } from "./accounts/router";
import { createCallerFactory, router } from "./trpc";
import { workspaceRouter } from "./workspace/router";

export const appRouter = router({
  account: accountRouter,
  member: memberRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
