import rubrics from "@/content/rubrics.json";
import { readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { metricLibrary } from "@/domain/metrics/library";
import { quarterOfDay } from "@/domain/quarters";
import { testsByUseCase } from "@/domain/returns/read-test";
import { cardEffect } from "@/domain/roadmap/card-effect";
import { planOfWorkspace } from "@/domain/roadmap/plan-of-workspace";
import { type Assessment, assessUseCase } from "@/domain/scoring/assess-use-case";
import type { BenefitPart } from "@/domain/scoring/score-use-case";
import { parametersOf } from "@/domain/settings";
import { calendarDay } from "../today";
import { readRoadmap } from "./read-roadmap";

/** Everything the board shows and foresees with, of the plan or of a branch of it: one answer, plain data, made once. */
export async function readBoard(ws: Workspace, scenarioId: string | null) {
  const { file, initiatives, scenario } = await readRoadmap(ws, scenarioId);
  const { currency } = file.workspace;
  const today = file.workspace.today ?? calendarDay();
  const read = readingOf(file, today);
  const plan = planOfWorkspace({ file, ...read });
  const shown = new Set(initiatives.flatMap(({ kind, refId }) => (kind === "use_case" && refId ? [refId] : [])));
  return {
    today,
    quarterNow: quarterOfDay(today),
    moneySign: signOf(currency ?? "EUR"),
    plan: { ...plan, initiatives },
    people: Object.fromEntries(file.members.map(({ id, name }) => [id, name])),
    facts: Object.fromEntries(
      read.assessments
        .filter(({ useCase }) => shown.has(useCase.id))
        .map((each) => [each.useCase.id, factsOf(each, file, read)]),
    ),
    undoable: scenario ? null : await undoableOf(ws),
    scenario: scenario && { id: scenario.id, name: scenario.name, status: scenario.status, version: scenario.version },
    options: parametersOf(file.workspace.settings).order,
    may: { edit: allows(ws.role, "edit") && (!scenario || scenario.status === "open") },
  };
}

type Reading = ReturnType<typeof readingOf>;

function readingOf(file: WorkspaceFile, today: string) {
  const parameters = parametersOf(file.workspace.settings);
  const metrics = metricLibrary(file.ownMetrics);
  const severities = pitfallSeverities(file.pitfalls);
  const ledger = ledgerByElement(file.dataLedger);
  const foundations = foundationsOf(file.buildingBlocks);
  const setting = { severities, ledger, foundations, parameters };
  const tests = file.experiments
    .filter(({ status, useCaseId }) => status === "concluded" && useCaseId !== null)
    .map((experiment) => ({ experiment, reading: readExperiment(experiment, { metrics, parameters, today }) }));
  return {
    metrics,
    severities,
    assessments: file.useCases.map((useCase) => assessUseCase(useCase, setting)),
    tests: testsByUseCase(tests),
  };
}

/** What a card shows of its use case, with what each number is made of. */
function factsOf({ useCase, score, verdict }: Assessment, { outcomes }: WorkspaceFile, { tests, metrics }: Reading) {
  const outcome = outcomes.find(({ id }) => id === useCase.outcomeId);
  return {
    customerValue: score && { points: score.customerValue, ...partOf("customerValue", score.terms.customerValue) },
    commercialValue: score && {
      points: score.commercialValue,
      ...partOf("commercialValue", score.terms.commercialValue),
    },
    creepiness: score && {
      points: score.creepiness,
      band: score.creepinessBand,
      parts: score.terms.creepiness.factors.map(({ factor, answer }) => ({
        label: labelOf("creepiness", factor),
        answer,
      })),
    },
    regret: score && {
      points: score.regretRisk,
      band: score.regretBand,
      severity: score.terms.regret.severity,
      stakes: score.terms.regret.stakes,
      pressureCues: score.terms.regret.pressureCues.length,
      reliefFeatures: score.terms.regret.reliefFeatures.length,
    },
    priority: score?.priority ?? null,
    verdict: verdict.verdict,
    verdictSentence: verdict.sentence,
    /** Nothing moves it before the objection is resolved. */
    objected: useCase.privacyReview?.status === "objected",
    outcome: outcome?.statement ?? null,
    effect: cardEffect(useCase, tests.get(useCase.id) ?? [], metrics),
  };
}

type Rubric = "customerValue" | "commercialValue" | "creepiness";
const labelOf = (rubric: Rubric, criterion: string) =>
  rubrics[rubric].criteria.find(({ id }) => id === criterion)?.label ?? criterion;
const partOf = (rubric: Rubric, { criteria, mean }: BenefitPart) => ({
  mean,
  parts: criteria.map(({ criterion, answer }) => ({ label: labelOf(rubric, criterion), answer })),
});

/** The person's own last move, unless it was an undo or was taken back or overtaken. */
async function undoableOf(ws: Workspace) {
  const moves = await readMoves(ws);
  const mine = moves.find(({ movedById }) => movedById === ws.userId);
  if (!mine || mine.undoes !== null) return null;
  const latest = moves.find(({ initiativeId }) => initiativeId === mine.initiativeId);
  if (latest?.id !== mine.id) return null;
  return { moveId: mine.id, initiativeId: mine.initiativeId, from: mine.from };
}

const signOf = (currency: string) =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
