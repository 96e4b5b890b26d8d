import { accountRouter, memberRouter } from "./accounts/router";
import { briefRouter } from "./brief/router";
import { deckRouter } from "./deck/router";
import { experimentRouter } from "./experiment/router";
import { metricRouter } from "./metric/router";
import { roadmapRouter } from "./roadmap/router";
import { strategyRouter } from "./strategy/router";
import { createCallerFactory, router } from "./trpc";
import { useCaseRouter } from "./use-case/router";
import { workspaceRouter } from "./workspace/router";

export const appRouter = router({
  account: accountRouter,
  brief: briefRouter,
  deck: deckRouter,
  experiment: experimentRouter,
  member: memberRouter,
  metric: metricRouter,
  roadmap: roadmapRouter,
  strategy: strategyRouter,
  useCase: useCaseRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
