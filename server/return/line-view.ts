import type { Stored } from "@/db/rows";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { mayFeedForecast } from "@/domain/findings/evidence-forecast";
import { findCard } from "@/domain/findings/evidence-library";
import { nameOfCard } from "@/domain/findings/evidence-words";
import { ruleReason } from "@/domain/findings/rule-reason";
import { rules } from "@/domain/findings/rules";
import type { Hit } from "@/domain/findings/scene";
import { fixInWords } from "@/domain/findings/shown-findings";
import { cumulativeBand } from "@/domain/returns/cumulative-band";
import { functionWords, horizonLabel, horizonSentence } from "@/domain/returns/horizon-words";
import { lineQuarters } from "@/domain/returns/line-quarters";
import { againstExpectedSentence, nextObservation, rangeSentence } from "@/domain/returns/line-words";
import { latestTest } from "@/domain/returns/read-test";
import { factsOf } from "@/domain/returns/return-facts";
import { returnFigures } from "@/domain/returns/return-figures";
import { isLosingToDate, returnOf } from "@/domain/returns/return-line";
import type { ReturnLine } from "@/domain/returns/returns";
import { type MarginAtRisk, type RiskAdjusted, riskAdjusted, riskSentence } from "@/domain/returns/risk-adjusted";

export type LineGround = {
  readonly derived: DerivedWorkspace;
  readonly hits: readonly Hit[];
  readonly sign: string;
  readonly quarterNow: string;
  /** What the message puts at risk, for a line that it belongs to; null for others. */
  readonly atRiskOf: (line: ReturnLine) => MarginAtRisk | null;
};

/** One line of returns as it is read: observed beside expected, with what its customers showed beside the money. */
export function viewOfLine(line: Stored<ReturnLine>, { derived, hits, sign, quarterNow, atRiskOf }: LineGround) {
  const { file, parameters } = derived;
  const computed = returnOf(line, parameters.horizons);
  const quarters = lineQuarters(line);
  const losing = isLosingToDate(line);
  const useCase = file.useCases.find(({ id }) => id === line.useCaseId);
  const atRisk = atRiskOf(line);
  return {
    ...{ id: line.id, version: line.version, name: line.name || useCase?.name || line.id },
    useCase: useCase ? { id: useCase.id, name: useCase.name, status: useCase.status } : null,
    function: line.function && { id: line.function, name: functionWords(line.function) },
    facts: factsOf(line),
    basis: { words: line.basis, card: basisOf(line, derived) },
    quarters,
    actualThrough: line.actualThrough,
    cumulative: computed.cumulative,
    band: cumulativeBand(quarters),
    rangeSentence: rangeSentence(quarters),
    againstExpected: againstExpectedSentence(quarters, sign),
    riskAdjusted: atRisk && spokenRisk(riskAdjusted(line.quarters, computed.cumulative, atRisk, quarterNow), sign),
    figures: returnFigures(line, computed, sign),
    horizon: {
      state: computed.horizonState,
      label: horizonLabel(computed.horizonState),
      sentence: horizonSentence(computed, line.function, parameters.horizons, losing),
      quarters: computed.toDate.quarters,
    },
    losing,
    customers: customersOf(line, derived),
    next: nextObservation(line, quarterNow),
    intangibles: line.intangibles,
    findings: hits
      .filter(([, entityId]) => entityId === line.id)
      .flatMap(([ruleId]) => {
        const rule = rules.get(ruleId);
        if (!rule) return [];
        const { severity, message, suggestedFix } = rule;
        const reason = ruleReason(ruleId, parameters);
        return [{ ruleId, severity, message, fix: fixInWords(suggestedFix), reason }];
      }),
  };
}
/** The result less what is at risk, with what that assumes. */
export const spokenRisk = (risk: RiskAdjusted | null, sign: string) =>
  risk && { ...risk, sentence: riskSentence(risk, sign) };

export type LineView = ReturnType<typeof viewOfLine>;

/** The card a line rests on; one that may not feed a forecast stays as it is and is refused in words. */
function basisOf({ basisEvidenceId }: ReturnLine, { file }: DerivedWorkspace) {
  if (basisEvidenceId === null) return null;
  const card = findCard(basisEvidenceId, file.ownEvidence);
  if (!card)
    return {
      id: basisEvidenceId,
      name: "A card that is not here any more",
      statement: null,
      refused: null,
      only: null,
    };
  const feed = mayFeedForecast(card);
  return {
    ...{ id: card.id, name: nameOfCard(card), statement: card.statement },
    refused: feed.may ? null : feed.because,
    only: feed.may ? feed.only : null,
  };
}

/** What the latest test of the use case says of customers: money alone misleads. */
function customersOf({ useCaseId }: ReturnLine, { testsOf, readouts, metrics }: DerivedWorkspace) {
  if (useCaseId === null)
    return { sentence: "No use case, so no test says what customers made of it.", harms: false, test: null };
  const latest = latestTest(testsOf(useCaseId));
  const readout = latest && readouts.find(({ id }) => id === latest.experiment.id);
  if (!latest || !readout)
    return { sentence: "No concluded test says what customers made of it.", harms: false, test: null };
  const { experiment } = latest;
  const hollowWin = readout.hollowWin;
  return {
    sentence: verdictSentence(experiment, readout, metrics).sentence,
    harms: hollowWin || /BREACH|HARM/.test(readout.reason),
    test: {
      id: experiment.id,
      name: experiment.name,
      decision: readout.decision,
      hollowWin,
      endDate: experiment.endDate,
    },
  };
}
