import channelLibrary from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import defaults from "@/content/defaults.json";
import enums from "@/content/enums.json";
import pitfallLibrary from "@/content/pitfalls.json";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { journeyOf } from "@/domain/customers/own-task";
import { useCaseStatuses } from "@/domain/enums";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { rules } from "@/domain/findings/rules";
import { lacksBasis } from "@/domain/ledger/needed-items";
import { isExperience } from "@/domain/metrics/library";
import { byCode } from "@/domain/ordering";
import { fieldNames, valueWords } from "@/domain/scoring/field-words";
import { hardStopRules } from "@/domain/scoring/hard-stops";
import type { UseCase } from "@/domain/scoring/use-case";
import type { Parameters } from "@/domain/settings";
import { derivedOf, foundIn } from "../derive";
import { weightsBasis } from "../weighting/weights-basis";
import { choicesOf, namesOf } from "./read-choices";
import { readStatusNote } from "./read-history";
import { readUseCase } from "./read-use-case";
import { rubric } from "./rubric";

/** Everything about one use case: what it is for, what it stands on, and what the browser needs to score it live. */
export async function readDetail(ws: Workspace, useCaseId: string) {
  // The version first: should someone write in between, a later write here is refused rather than lost.
  const useCase = await readUseCase(ws, useCaseId);
  const derived = await derivedOf(ws);
  const assessment = derived.assessments.find((each) => each.useCase.id === useCaseId);
  const spread = derived.spreads.get(useCaseId);
  return {
    useCase,
    momentWords: momentWords(useCase.moment, taskNameOf(journeyOf(derived.file.ownTasks))),
    lane: assessment?.lane ?? "standard",
    rank: spread?.rank ?? null,
    rankRange: spread?.rankRange ?? null,
    robustness: spread?.rankRobustness ?? null,
    basis: {
      severity: assessment?.pitfallSeverity ?? 1,
      needed: assessment?.needed ?? [],
      parameters: scoringParameters(derived),
    },
    weightsChanged: JSON.stringify(weightsOf(derived.parameters)) !== JSON.stringify(weightsOf(defaults.parameters)),
    weightsNote: weightsBasis,
    hardStopRules: Object.fromEntries(
      hardStopRules.map((id) => [
        id,
        { message: rules.get(id)?.message ?? id, fix: rules.get(id)?.suggestedFix ?? "" },
      ]),
    ),
    why: whyOf(useCase, derived),
    standsOn: standsOn(useCase, derived),
    startsIn: startsIn(useCase, derived),
    readinessPct: assessment?.readiness.readinessPct ?? 100,
    tests: derived.file.experiments.flatMap((experiment, at) => {
      const readout = derived.readouts[at];
      if (experiment.useCaseId !== useCaseId || !readout) return [];
      return [
        {
          id: experiment.id,
          name: experiment.name,
          status: experiment.status,
          decision: readout.decision,
          hollowWin: readout.hollowWin,
          override: experiment.override?.decision ?? null,
          endDate: experiment.endDate,
          sentence: verdictSentence(experiment, readout, derived.metrics).sentence,
        },
      ];
    }),
    findings: (await foundIn(ws))
      .filter(({ entityType, entityId }) => entityType === "useCase" && entityId === useCaseId)
      .map(({ ruleId, severity, hardStop, message, fix }) => ({ ruleId, severity, hardStop, message, fix })),
    statusNote: await readStatusNote(ws, useCase),
    neighbours: neighboursOf(useCaseId, derived),
    words: wordsOf(useCase, derived),
    hasExperienceMetric: isExperience(derived.metrics.get(useCase.cxMetricId ?? "")),
    statuses: useCaseStatuses,
    stopReasons: enums.stopReason,
    rubric,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** The quarter its work on the roadmap starts in; null where it is not on the roadmap. */
function startsIn({ id }: UseCase, { file }: DerivedWorkspace): string | null {
  const own = (file.roadmap?.items ?? []).filter(
    ({ kind, refId, status }) => kind === "use_case" && refId === id && status !== "dropped",
  );
  return own.map(({ startQuarter }) => startQuarter).sort(byCode)[0] ?? null;
}

const weightsOf = ({ weights, riskWeights, confidenceMultipliers }: Parameters) => [
  weights,
  riskWeights,
  confidenceMultipliers,
];

function scoringParameters({ parameters }: DerivedWorkspace) {
  const { weights, riskWeights, confidenceMultipliers, creepiness, regret, riskBandCuts } = parameters;
  const { verdictCuts, customerValueFloor, retargetingChannels } = parameters;
  const scoring = { weights, riskWeights, confidenceMultipliers, creepiness, regret, riskBandCuts };
  return { ...scoring, verdictCuts, customerValueFloor, retargetingChannels };
}

/** From the use case up to the reason of the business, or null: then it is ad hoc. */
function whyOf({ outcomeId }: UseCase, { file, metrics }: DerivedWorkspace) {
  const outcome = file.outcomes.find(({ id }) => id === outcomeId);
  if (!outcome) return null;
  const nameOf = (id: string | null) => (id === null ? null : (metrics.get(id)?.name ?? id));
  return {
    outcome: outcome.statement,
    cxMetric: nameOf(outcome.cxMetricId),
    commercialKpi: nameOf(outcome.commercialKpiId),
    customerObjective: file.customerObjectives.find(({ id }) => id === outcome.customerObjectiveId)?.statement ?? null,
    businessObjective: file.businessObjectives.find(({ id }) => id === outcome.businessObjectiveId)?.name ?? null,
  };
}

const libraryName = (library: readonly { id: string; name: string }[], id: string) =>
  library.find((each) => each.id === id)?.name ?? null;

function standsOn(useCase: UseCase, { file, severities, foundations, metrics }: DerivedWorkspace) {
  return {
    audiences: useCase.audienceIds.map((id) => file.audiences.find((each) => each.id === id)?.name ?? id),
    channels: useCase.channelIds.map((id) => libraryName(channelLibrary, id) ?? id),
    pitfalls: useCase.pitfallIds.map((id) => {
      const own = file.pitfalls.find(({ pitfallId }) => pitfallId === id);
      const shipped = pitfallLibrary.find((each) => each.id === id);
      return {
        id,
        name: own?.name ?? shipped?.name ?? id,
        emotion: own?.emotion ?? shipped?.emotion ?? null,
        severity: severities.get(id) ?? shipped?.defaultSeverity ?? 1,
        source: own?.source ?? null,
      };
    }),
    dataItems: useCase.dataElementIds.map((id) => {
      const rows = file.dataLedger.filter((each) => each.dataElementId === id && each.status !== "retired");
      const [row] = rows;
      return {
        id,
        name: row?.name ?? libraryName(dataLibrary, id) ?? id,
        status: row?.status ?? null,
        basis: enums.legalBasis.find((each) => each.id === row?.legalBasis)?.label ?? null,
        ready: rows.length > 0 && !rows.some(lacksBasis),
      };
    }),
    prerequisites: useCase.prerequisites.map(({ block, minLevel }) => ({
      block,
      name: foundations.nameOf(block),
      minLevel,
      level: foundations.levelOf(block),
    })),
    guardrails: useCase.guardrailMetricIds.map((id) => metrics.get(id)?.name ?? id),
  };
}

/** The neighbours in the same lane, by which a rank is explained; none where it is not ranked. */
function neighboursOf(useCaseId: string, { assessments, spreads }: DerivedWorkspace) {
  const own = spreads.get(useCaseId);
  const lane = assessments.find(({ useCase }) => useCase.id === useCaseId)?.lane;
  if (!own) return { above: null, below: null, of: 0 };
  const ranked = assessments.filter((each) => each.lane === lane && spreads.has(each.useCase.id));
  const at = (rank: number) => {
    const found = ranked.find(({ useCase }) => spreads.get(useCase.id)?.rank === rank);
    return found?.score
      ? {
          id: found.useCase.id,
          name: found.useCase.name,
          priority: found.score.priority,
          verdict: found.verdict.verdict,
        }
      : null;
  };
  return { above: at(own.rank - 1), below: at(own.rank + 1), of: ranked.length };
}

/** Every field that can be changed, as people read it. */
function wordsOf(useCase: UseCase, { file }: DerivedWorkspace) {
  const nameOf = namesOf(choicesOf(file));
  const fields = Object.keys(fieldNames) as (keyof typeof fieldNames)[];
  return Object.fromEntries(fields.map((field) => [field, valueWords(field, useCase[field], nameOf)])) as Record<
    keyof typeof fieldNames,
    string
  >;
}
