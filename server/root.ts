import { accountRouter } from "./accounts/router";
import { audienceRouter } from "./audience/router";
import { auditRouter } from "./audit/router";
import { briefRouter } from "./brief/router";
import { channelRouter } from "./channel/router";
import { deckRouter } from "./deck/router";
import { dropRouter } from "./drop/router";
import { evidenceRouter } from "./evidence/router";
import { experimentRouter } from "./experiment/router";
import { findingRouter } from "./finding/router";
import { foundationRouter } from "./foundation/router";
import { genericDecisionRouter } from "./generic-decision/router";
import { holdoutRouter } from "./holdout/router";
import { initiativeRouter } from "./initiative/router";
import { journeyRouter } from "./journey/router";
import { learningRouter } from "./learning/router";
import { ledgerRouter } from "./ledger/router";
import { liveRouter } from "./live/router";
import { memberRouter } from "./member/router";
import { metricRouter } from "./metric/router";
import { outcomeMapRouter } from "./outcome-map/router";
import { peopleAndMoneyRouter } from "./people-and-money/router";
import { planHistoryRouter } from "./plan-history/router";
import { returnRouter } from "./return/router";
import { reviewRouter } from "./review/router";
import { roadmapRouter } from "./roadmap/router";
import { roundRouter } from "./round/router";
import { scenarioRouter } from "./scenario/router";
import { sequenceRouter } from "./sequence/router";
import { signOffRouter } from "./sign-off/router";
import { spendRouter } from "./spend/router";
import { strategyRouter } from "./strategy/router";
import { surveyRouter } from "./survey/router";
import { talkRouter } from "./talk/router";
import { createCallerFactory, router } from "./trpc";
import { useCaseRouter } from "./use-case/router";
import { viewRouter } from "./view/router";
import { weightingRouter } from "./weighting/router";
import { workspaceRouter } from "./workspace/router";

export const appRouter = router({
  account: accountRouter,
  audience: audienceRouter,
  audit: auditRouter,
  brief: briefRouter,
  channel: channelRouter,
  deck: deckRouter,
  drop: dropRouter,
  evidence: evidenceRouter,
  experiment: experimentRouter,
  finding: findingRouter,
  foundation: foundationRouter,
  genericDecision: genericDecisionRouter,
  holdout: holdoutRouter,
  initiative: initiativeRouter,
  learning: learningRouter,
  ledger: ledgerRouter,
  live: liveRouter,
  journey: journeyRouter,
  member: memberRouter,
  metric: metricRouter,
  outcomeMap: outcomeMapRouter,
  planHistory: planHistoryRouter,
  peopleAndMoney: peopleAndMoneyRouter,
  returns: returnRouter,
  review: reviewRouter,
  roadmap: roadmapRouter,
  round: roundRouter,
  scenario: scenarioRouter,
  sequence: sequenceRouter,
  signOff: signOffRouter,
  spend: spendRouter,
  strategy: strategyRouter,
  survey: surveyRouter,
  talk: talkRouter,
  useCase: useCaseRouter,
  weighting: weightingRouter,
  view: viewRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
