import { accountRouter, memberRouter } from "./accounts/router";
import { audienceRouter } from "./audience/router";
import { briefRouter } from "./brief/router";
import { channelRouter } from "./channel/router";
import { deckRouter } from "./deck/router";
import { experimentRouter } from "./experiment/router";
import { metricRouter } from "./metric/router";
import { roadmapRouter } from "./roadmap/router";
import { roundRouter } from "./round/router";
import { strategyRouter } from "./strategy/router";
import { createCallerFactory, router } from "./trpc";
import { useCaseRouter } from "./use-case/router";
import { viewRouter } from "./view/router";
import { weightingRouter } from "./weighting/router";
import { workspaceRouter } from "./workspace/router";

export const appRouter = router({
  account: accountRouter,
  audience: audienceRouter,
  brief: briefRouter,
  channel: channelRouter,
  deck: deckRouter,
  experiment: experimentRouter,
  member: memberRouter,
  metric: metricRouter,
  roadmap: roadmapRouter,
  round: roundRouter,
  strategy: strategyRouter,
  useCase: useCaseRouter,
  weighting: weightingRouter,
  view: viewRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
