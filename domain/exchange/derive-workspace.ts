import { channelScore, type ScoredChannel } from "../customers/channel-score";
import { messagePressure } from "../customers/message-pressure";
import { pitfallSeverities, worstSeverity } from "../customers/pitfall-severity";
import type { ExperimentReadout } from "../experiments/experiment-readout";
import { readExperiment } from "../experiments/read-experiment";
import type { Scene } from "../findings/scene";
import { foundationsOf } from "../foundations/block-library";
import type { Foundations } from "../foundations/foundations-among";
import { prerequisiteCycles } from "../foundations/prerequisite-cycles";
import { keptByRow } from "../kept-by-row";
import { ledgerUse } from "../ledger/ledger-use";
import { ledgerByElement } from "../ledger/needed-items";
import { type Divergence, readDivergence } from "../metrics/divergence";
import { isExperience, metricLibrary } from "../metrics/library";
import { monthlyIndex } from "../metrics/monthly-index";
import { type ReadTest, showsExperienceGain, testsByUseCase } from "../returns/read-test";
import { isLosingToDate, returnOf } from "../returns/return-line";
import { spendShare } from "../returns/spend-share";
import { contentLoad, roadmapLoad, roadmapViolations } from "../roadmap/check-roadmap";
import { portfolioOf } from "../scoring/portfolio";
import { type RankSpread, rankRobustness } from "../scoring/rank-robustness";
import { type Ranking, rankUseCases } from "../scoring/rank-use-cases";
import { rankedRow } from "../scoring/ranked-row";
import { parametersOf } from "../settings";
import { completenessOf } from "../strategy/completeness";
import { assessAll } from "./assess-all";
import type { WorkspaceFile } from "./workspace-file";

/** A workspace with everything computed of it but reviews and findings, which read this. */
export type DerivedWorkspace = Scene & {
  readonly severities: ReadonlyMap<string, number>;
  readonly foundations: Foundations;
  readonly channels: readonly ScoredChannel[];
  readonly ranking: Ranking;
  readonly spreads: ReadonlyMap<string, RankSpread>;
  readonly readouts: readonly ExperimentReadout[];
  readonly divergence: Divergence;
};

const readIn = keptByRow(readExperiment);

/**
 * Computes every formula over a whole workspace, in order of dependence. Total: whatever is missing counts as
 * the formulas say, and nothing throws.
 *
 * @param today YYYY-MM-DD, used only when the workspace has no day of its own
 */
export function deriveWorkspace(file: WorkspaceFile, { today: clock }: { readonly today: string }): DerivedWorkspace {
  const today = file.workspace.today ?? clock;
  const parameters = parametersOf(file.workspace.settings);
  const metrics = metricLibrary(file.ownMetrics);
  const severities = pitfallSeverities(file.pitfalls);
  const foundations = foundationsOf(file.buildingBlocks);
  const initiatives = file.roadmap?.items ?? [];
  const ledgerRows = ledgerByElement(file.dataLedger);

  const assessments = assessAll(file, { severities, ledger: ledgerRows, foundations, parameters });
  const rows = assessments.map(rankedRow);
  const severityFrom = parameters.ruleThresholds.pitfallSeverityFrom;
  const severityOf = (useCase: { readonly pitfallIds: readonly string[] }) =>
    worstSeverity(useCase.pitfallIds, severities);
  const ledger = ledgerUse(file.dataLedger, {
    useCases: file.useCases,
    initiatives,
    today,
    lookaheadQuarters: parameters.planLookaheadQuarters,
  });
  const violations = roadmapViolations(initiatives, file.useCases, foundations);
  const channels = file.channelScores.map((channel) => channelScore(channel, parameters));
  const completeness = completenessOf(
    {
      ...file,
      channels,
      initiatives,
      violations: violations.length,
      dataUseRatePct: ledger.dataUseRatePct,
      dataUseGoalPct: parameters.dataUseGoalPct,
      today,
    },
    parameters.completeness,
  );

  const readouts = file.experiments.map(
    readIn({ metrics, parameters, today }, JSON.stringify([file.ownMetrics, file.workspace.settings, today])),
  );
  const tests: ReadTest[] = file.experiments
    .map((experiment, index) => ({ experiment, reading: readouts[index]! }))
    .filter(({ experiment }) => experiment.status === "concluded" || experiment.status === "running");
  const byUseCase = testsByUseCase(tests);
  const testsOf = (useCaseId: string | null) => (useCaseId === null ? undefined : byUseCase.get(useCaseId)) ?? [];
  const hasExperienceGain = (useCaseId: string | null) =>
    showsExperienceGain(testsOf(useCaseId), (id) => isExperience(metrics.get(id ?? "")));

  const returns = file.returns.map((line) => returnOf(line, parameters.horizons));
  const unearned = file.returns.filter(
    (line, index) =>
      returns[index]?.horizonState === "past" && isLosingToDate(line) && !hasExperienceGain(line.useCaseId),
  );
  const divergence = readDivergence(file.weeklySeries, { metrics, parameters });
  return {
    file,
    today,
    parameters,
    metrics,
    severities,
    foundations,
    assessments,
    ranking: rankUseCases(rows),
    spreads: rankRobustness(rows, parameters),
    portfolio: portfolioOf(file.useCases, severities, severityOf, severityFrom),
    ledger,
    channels,
    pressure: messagePressure(file.useCases, file.genericMessages, file.workspace.contactCaps),
    violations,
    cycles: prerequisiteCycles(foundations),
    load: roadmapLoad(initiatives, file.quarters, file.roadmap?.capacityWeeks ?? {}),
    content: contentLoad(initiatives, file.quarters, file.roadmap?.contentCapacityHours ?? {}),
    months: monthlyIndex(file.metricSeries, metrics, parameters.index),
    divergence,
    pairs: divergence.pairs,
    readouts,
    tests,
    testsOf,
    returns,
    unearned: new Set(unearned.map(({ id }) => id)),
    spend: file.spend ? spendShare(file.spend, parameters) : null,
    completeness,
  };
}
