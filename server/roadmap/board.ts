import channels from "@/content/channels.json";
import rubrics from "@/content/rubrics.json";
import { readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { contactCapOf, touchesOf } from "@/domain/customers/message-pressure";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { assessAll } from "@/domain/exchange/assess-all";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { foundationsOf } from "@/domain/foundations/block-library";
import { toldBlocks } from "@/domain/foundations/foundations-among";
import { grouped } from "@/domain/grouped";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { metricLibrary } from "@/domain/metrics/library";
import { quarterOfDay } from "@/domain/quarters";
import { testsByUseCase } from "@/domain/returns/read-test";
import { cardEffect } from "@/domain/roadmap/card-effect";
import type { Initiative } from "@/domain/roadmap/initiative";
import { planOfWorkspace } from "@/domain/roadmap/plan-of-workspace";
import type { PlanPressure } from "@/domain/roadmap/pressure-effect";
import type { Assessment } from "@/domain/scoring/assess-use-case";
import type { BenefitPart } from "@/domain/scoring/score-use-case";
import { parametersOf } from "@/domain/settings";
import { betweenCommits } from "../between-commits";
import { readExperiment } from "../experiment/read-once";
import { readBlocked } from "../sign-off/read-sign-offs";
import { calendarDay } from "../today";
import { readRoadmap } from "./read-roadmap";

/** Everything the board shows and foresees with, of the plan or of a branch of it: one answer, plain data. */
export async function readBoard(ws: Workspace, scenarioId: string | null) {
  const blocked = await readBlocked(ws);
  const work = () => workOut(ws, scenarioId, blocked);
  const board = scenarioId === null ? await betweenCommits(ws, "board", work, JSON.stringify(blocked)) : await work();
  const { scenario } = board;
  return {
    ...board,
    undoable: scenario ? null : await undoableOf(ws),
    may: { edit: allows(ws.role, "edit") && (!scenario || scenario.status === "open") },
  };
}

type Blocked = Awaited<ReturnType<typeof readBlocked>>;

async function workOut(ws: Workspace, scenarioId: string | null, blocked: Blocked) {
  const { file, initiatives, scenario } = await readRoadmap(ws, scenarioId);
  const { currency } = file.workspace;
  const today = file.workspace.today ?? calendarDay();
  const read = readingOf(file, today);
  const plan = planOfWorkspace({ file, ...read });
  const blocks = new Map(blocked.map(({ useCaseId, by, reason }) => [useCaseId, `${by}: ${reason}`]));
  const shown = new Set(initiatives.flatMap(({ kind, refId }) => (kind === "use_case" && refId ? [refId] : [])));
  return {
    today,
    quarterNow: quarterOfDay(today),
    moneySign: signOf(currency ?? "EUR"),
    plan: {
      ...plan,
      initiatives,
      pressure: pressureOf(file),
      buildingBlocks: toldBlocks(file.buildingBlocks, read.foundations),
    },
    people: Object.fromEntries(file.members.map(({ id, name }) => [id, name])),
    facts: Object.fromEntries(
      read.assessments
        .filter(({ useCase }) => shown.has(useCase.id))
        .map((each) => [
          each.useCase.id,
          {
            ...factsOf(each, file, read),
            /** Who keeps it from going live, and why; null when no reviewer does. */
            blocked: blocks.get(each.useCase.id) ?? null,
          },
        ]),
    ),
    objectives: objectivesOf(file, initiatives),
    scenario: scenario && { id: scenario.id, name: scenario.name, status: scenario.status, version: scenario.version },
    options: parametersOf(file.workspace.settings).order,
  };
}

/** The customer objective behind each use case on the roadmap; null where the chain does not reach one. */
function objectivesOf({ useCases, outcomes, customerObjectives }: WorkspaceFile, items: readonly Initiative[]) {
  const shown = new Set(items.map(({ refId }) => refId));
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const objectiveOf = new Map(customerObjectives.map(({ id, statement }) => [id, { id, name: statement }]));
  return Object.fromEntries(
    useCases
      .filter(({ id }) => shown.has(id))
      .map(({ id, outcomeId }) => {
        const objectiveId = outcomeOf.get(outcomeId ?? "")?.customerObjectiveId ?? "";
        return [id, objectiveOf.get(objectiveId) ?? null];
      }),
  );
}

/** Who hears from us how often, by audience and channel. */
function pressureOf({ useCases, genericMessages, audiences, workspace }: WorkspaceFile): PlanPressure[] {
  const audienceNames = new Map(audiences.map(({ id, name }) => [id, name]));
  // One scored beside our library has its id as its name.
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  const messages = touchesOf(useCases, genericMessages);
  return [...grouped(messages, ({ audienceId, channelId }) => `${audienceId} ${channelId}`).values()].map((same) => {
    const { audienceId, channelId } = same[0]!;
    return {
      audience: audienceNames.get(audienceId) ?? audienceId,
      channel: channelNames.get(channelId) ?? channelId,
      cap: contactCapOf(channelId, workspace.contactCaps).cap,
      parts: same.map(({ weekly, sender }) => ({ useCaseId: sender.useCase?.id ?? null, weekly })),
    };
  });
}

type Reading = ReturnType<typeof readingOf>;

function readingOf(file: WorkspaceFile, today: string) {
  const parameters = parametersOf(file.workspace.settings);
  const metrics = metricLibrary(file.ownMetrics);
  const severities = pitfallSeverities(file.pitfalls);
  const ledger = ledgerByElement(file.dataLedger);
  const foundations = foundationsOf(file.buildingBlocks);
  const setting = { severities, ledger, foundations, parameters };
  const context = { metrics, parameters, today };
  const tests = file.experiments
    .filter(({ status, useCaseId }) => status === "concluded" && useCaseId !== null)
    .map((experiment) => ({ experiment, reading: readExperiment(experiment, context) }));
  return {
    foundations,
    metrics,
    severities,
    assessments: assessAll(file, setting),
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
    /** How sure the answers are, 1 to 5; null: nobody said. */
    evidence: evidenceOf(useCase.scores?.confidence ?? null),
    verdict: verdict.verdict,
    verdictSentence: verdict.sentence,
    /** Nothing moves it before the objection is resolved. */
    objected: useCase.privacyReview?.status === "objected",
    outcome: outcome?.statement ?? null,
    effect: cardEffect(useCase, tests.get(useCase.id) ?? [], metrics),
  };
}

const anchors: Readonly<Record<string, string>> = rubrics.confidence.anchors;
const evidenceOf = (grade: number | null) => (grade === null ? null : { grade, words: anchors[grade] ?? "" });

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

export const signOf = (currency: string) =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
