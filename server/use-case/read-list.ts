import channels from "@/content/channels.json";
import enums from "@/content/enums.json";
import rubrics from "@/content/rubrics.json";
import { pitfallRows } from "@/db/customers";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { byCode } from "@/domain/ordering";
import { type Assessment, assessUseCase } from "@/domain/scoring/assess-use-case";
import { listGroup, listGroups } from "@/domain/scoring/list-use-cases";
import { type RankSpread, rankRobustness } from "@/domain/scoring/rank-robustness";
import { rankedRow } from "@/domain/scoring/ranked-row";
import { parametersOf } from "@/domain/settings";
import { momentKey, momentWords } from "./moment-words";

/** Every use case with its scores, in order of rank, and what each priority is made of. */
export async function readList(ws: Workspace) {
  const [row, useCases, people] = [await readWorkspaceRow(ws), await useCaseRows.read(ws), await personRows.read(ws)];
  const parameters = parametersOf(row.settings);
  const setting = {
    severities: pitfallSeverities(await pitfallRows.read(ws)),
    ledger: ledgerByElement(await dataItemRows.read(ws)),
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters,
  };
  const assessments = useCases.map((useCase) => assessUseCase(useCase, setting));
  const spreads = rankRobustness(assessments.map(rankedRow), parameters);
  const rows = assessments.map((each, at) => ({
    ...rowOf(each, spreads.get(each.useCase.id)),
    version: useCases[at]?.version ?? 0,
  }));
  rows.sort(
    (a, b) =>
      listGroups.indexOf(listGroup(a)) - listGroups.indexOf(listGroup(b)) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      (b.priority ?? -1) - (a.priority ?? -1) ||
      byCode(a.id, b.id),
  );
  const used = new Set(rows.flatMap(({ channelIds }) => channelIds));
  return {
    rows,
    people: people.map(({ id, name }) => ({ id, name })),
    channels: channels.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
    tasks: enums.journeyTask,
    modes: enums.tacticMode,
    weights: { ...parameters.weights, ...parameters.riskWeights },
    /** What the browser needs to score a row again at once, by the same rules. */
    scoring: parameters,
    ledger: [...setting.ledger.values()].flat(),
    confidenceWords: rubrics.confidence.anchors as Readonly<Record<string, string>>,
    severeFrom: parameters.riskBandCuts.severe,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

function rowOf(
  { useCase, lane, score, verdict, pitfallSeverity, effortWeeks }: Assessment,
  spread: RankSpread | undefined,
) {
  const { terms } = score ?? {};
  return {
    id: useCase.id,
    name: useCase.name,
    mode: useCase.mode,
    status: useCase.status,
    moment: momentKey(useCase.moment),
    momentWords: momentWords(useCase.moment),
    channelIds: useCase.channelIds,
    ownerId: useCase.ownerId,
    at: useCase.moment,
    scores: useCase.scores,
    severity: pitfallSeverity,
    effortWeeks,
    function: useCase.function,
    audienceIds: useCase.audienceIds,
    dataElementIds: useCase.dataElementIds,
    sensitiveCategories: useCase.sensitiveCategories,
    privacyReview: useCase.privacyReview,
    outcomeId: useCase.outcomeId,
    lane,
    verdict: verdict.verdict,
    sentence: verdict.sentence,
    rank: spread?.rank ?? null,
    rankRange: spread?.rankRange ?? null,
    robustness: spread?.rankRobustness ?? null,
    priority: score?.priority ?? null,
    customerValue: score?.customerValue ?? null,
    commercialValue: score?.commercialValue ?? null,
    feasibility: score?.feasibility ?? null,
    creepiness: score?.creepiness ?? null,
    creepinessBand: score?.creepinessBand ?? null,
    regretRisk: score?.regretRisk ?? null,
    regretBand: score?.regretBand ?? null,
    /** Unrounded, 0 to 100: what weights are applied to. */
    points: terms
      ? {
          customerValue: terms.customerValue.points,
          commercialValue: terms.commercialValue.points,
          feasibility: terms.feasibility.points,
          creepiness: terms.creepiness.points,
          regret: terms.regret.points,
        }
      : null,
    /** What the priority is made of: each weight times its points, before confidence. */
    terms: terms
      ? {
          customerValue: terms.customerValue.weight * terms.customerValue.points,
          commercialValue: terms.commercialValue.weight * terms.commercialValue.points,
          feasibility: terms.feasibility.weight * terms.feasibility.points,
          confidence: terms.confidence.answer,
          multiplier: terms.confidence.multiplier,
          creepiness: terms.creepiness.contribution,
          regret: terms.regret.contribution,
        }
      : null,
  };
}
