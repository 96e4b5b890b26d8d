import { audienceScore } from "../customers/audience-score";
import { evidenceAge } from "../findings/evidence-age";
import { findCard } from "../findings/evidence-library";
import { findFindings } from "../findings/find-findings";
import { blockUnlock } from "../foundations/block-unlock";
import { levelsAtEnd } from "../foundations/levels-at-end";
import { maturityByDimension, maturityOf } from "../foundations/maturity";
import { suggestedBlockOrder } from "../foundations/suggested-block-order";
import { expectedReaction } from "../returns/expected-reaction";
import { suggestReviews } from "../returns/suggest-reviews";
import type { Assessment } from "../scoring/assess-use-case";
import { isAtTaskSwitch } from "../scoring/use-case-status";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "../strategy/orphans";
import { type DerivedWorkspace, deriveWorkspace } from "./derive-workspace";
import type { WorkspaceFile } from "./workspace-file";

export type ComputedWorkspace = ReturnType<typeof computeWorkspace>;

/**
 * Every value derived from a workspace, in the shape of the expected results of the sample: what the
 * terminal prints and other implementations compare with. Never throws and never yields NaN.
 *
 * @param today YYYY-MM-DD, used only when the workspace has no day of its own
 */
export function computeWorkspace(file: WorkspaceFile, { today }: { readonly today: string }) {
  const derived = deriveWorkspace(file, { today });
  const { foundations, parameters, completeness } = derived;
  const initiatives = file.roadmap?.items ?? [];
  const priorities = new Map(derived.assessments.map(({ useCase, score }) => [useCase.id, score?.priority ?? null]));
  const unlock = blockUnlock(file.useCases, (id) => priorities.get(id) ?? null, foundations, initiatives);
  return {
    asOf: derived.today,
    workspaceId: file.workspace.id,
    pitfallSeverity: Object.fromEntries(derived.severities),
    useCases: derived.assessments.map((assessment) => computedUseCase(assessment, derived)),
    ranking: derived.ranking,
    audiences: file.audiences.map((audience) => audienceScore(audience, parameters.audienceWeights)),
    channels: derived.channels,
    messagePressure: derived.pressure,
    portfolio: derived.portfolio,
    ledger: derived.ledger,
    roadmapLoad: derived.load,
    contentLoad: derived.content,
    roadmapViolations: derived.violations,
    prerequisiteCycles: derived.cycles,
    maturityNow: maturityOf(foundations.levelOf, parameters.maturity),
    maturityEndOfPlan: maturityOf(levelsAtEnd(initiatives, file.quarters, foundations), parameters.maturity),
    maturityByDimension: maturityByDimension(foundations.levelOf),
    blockUnlock: unlock,
    suggestedBlockOrder: suggestedBlockOrder(unlock, foundations),
    indexByMonth: derived.months,
    divergence: derived.divergence,
    experiments: derived.readouts,
    returns: derived.returns,
    spendShare: derived.spend,
    expectedReaction: file.campaignCheck ? expectedReaction(file.campaignCheck, parameters.statedReaction) : null,
    strategy: {
      completeness: completeness.completeness,
      failed: completeness.failed,
      criticalFailed: completeness.criticalFailed,
      status: completeness.status,
      orphanBusinessObjectives: orphanBusinessObjectives(file.businessObjectives, file.outcomes),
      orphanCustomerObjectives: orphanCustomerObjectives(file.customerObjectives, file.outcomes),
    },
    reviewSuggestions: suggestReviews(derived),
    evidencePins: file.evidencePins.map(({ evidenceId }) => ({
      evidenceId,
      ...evidenceAge(findCard(evidenceId, file.ownEvidence), derived.today, parameters.evidenceAgeYears),
    })),
    findings: findFindings(derived).map(({ ruleId, entityType, entityId, detail }) => ({
      ruleId,
      entityType,
      entityId,
      detail,
    })),
  };
}

function computedUseCase(assessment: Assessment, { spreads }: DerivedWorkspace) {
  const { useCase, score } = assessment;
  const spread = spreads.get(useCase.id);
  return {
    id: useCase.id,
    name: useCase.name,
    status: useCase.status,
    lane: assessment.lane,
    mode: useCase.mode,
    isTransition: isAtTaskSwitch(useCase),
    pitfallSeverity: assessment.pitfallSeverity,
    hardStops: assessment.hardStops,
    readinessPct: assessment.readiness.readinessPct,
    missingBlocks: assessment.readiness.missingBlocks,
    customerValue: score?.customerValue ?? null,
    commercialValue: score?.commercialValue ?? null,
    feasibility: score?.feasibility ?? null,
    creepiness: score?.creepiness ?? null,
    creepinessBand: score?.creepinessBand ?? null,
    regretRisk: score?.regretRisk ?? null,
    regretBand: score?.regretBand ?? null,
    priority: score?.priority ?? null,
    verdict: assessment.verdict.verdict,
    priorityPerRootEffort: assessment.priorityPerRootEffort,
    rank: spread?.rank ?? null,
    rankRange: spread?.rankRange ?? null,
    rankRobustness: spread?.rankRobustness ?? null,
  };
}
